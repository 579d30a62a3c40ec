//! How forms and addresses name what is reported: its kind, a colon, and what tells it apart.

use super::Reported;
use crate::{Domain, analysis::PhaseSubject, blind_spot::NetworkRow, content::Dimension, pruning::Line};
use std::{fmt, str::FromStr};

impl fmt::Display for Reported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(Line::Opposition(id)) => write!(f, "opposition:{id}"),
            Self::Line(Line::Occurrence(id)) => write!(f, "occurrence:{id}"),
            Self::Line(Line::Note(id)) => write!(f, "note:{id}"),
            Self::Line(Line::Role(map, id)) => write!(f, "role:{map}:{id}"),
            Self::Line(Line::Fuel(map, id)) => write!(f, "fuel:{map}:{id}"),
            Self::Finding { dimension, item } => write!(f, "finding:{}:{item}", dimension.slug()),
            Self::Action(id) => write!(f, "action:{id}"),
            Self::Strategy(id) => write!(f, "strategy:{id}"),
            Self::DialogueMap(id) => write!(f, "dialogue-map:{id}"),
            Self::Appraisal(id) => write!(f, "appraisal:{id}"),
            Self::Sheet(id) => write!(f, "sheet:{id}"),
            Self::Contact { row, domain } => write!(f, "contact:{}:{}", domain.slug(), row.key()),
            Self::Policy { item } => write!(f, "policy:{item}"),
            Self::Choice => f.write_str("choice:"),
            Self::Preparation => f.write_str("preparation:"),
            Self::Conclusion(dimension) => write!(f, "conclusion:{}", dimension.slug()),
            Self::Phase(subject) => write!(f, "phase:{}", subject.key()),
            Self::Place(id) => write!(f, "place:{id}"),
            Self::Advice { rule } => write!(f, "advice:{rule}"),
            Self::Deployment(id) => write!(f, "deployment:{id}"),
            Self::Signal(id) => write!(f, "signal:{id}"),
        }
    }
}

impl FromStr for Reported {
    type Err = crate::id::NotAnId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = crate::id::NotAnId;
        let (kind, rest) = text.split_once(':').ok_or(wrong)?;
        let two = || rest.split_once(':').ok_or(wrong);
        Ok(match kind {
            "opposition" => Self::Line(Line::Opposition(rest.parse()?)),
            "occurrence" => Self::Line(Line::Occurrence(rest.parse()?)),
            "note" => Self::Line(Line::Note(rest.parse()?)),
            "role" => Self::Line(Line::Role(two()?.0.parse()?, two()?.1.parse()?)),
            "fuel" => Self::Line(Line::Fuel(two()?.0.parse()?, two()?.1.parse()?)),
            "finding" => {
                let (dimension, item) = two()?;
                Self::Finding { dimension: Dimension::from_slug(dimension).ok_or(wrong)?, item: item.to_owned() }
            }
            "action" => Self::Action(rest.parse()?),
            "strategy" => Self::Strategy(rest.parse()?),
            "dialogue-map" => Self::DialogueMap(rest.parse()?),
            "appraisal" => Self::Appraisal(rest.parse()?),
            "sheet" => Self::Sheet(rest.parse()?),
            "contact" => {
                let (domain, row) = two()?;
                Self::Contact {
                    row: NetworkRow::from_key(row).ok_or(wrong)?,
                    domain: Domain::from_slug(domain).ok_or(wrong)?,
                }
            }
            "policy" => Self::Policy { item: rest.to_owned() },
            "choice" => Self::Choice,
            "preparation" => Self::Preparation,
            "conclusion" => Self::Conclusion(Dimension::from_slug(rest).ok_or(wrong)?),
            "phase" => Self::Phase(PhaseSubject::from_key(rest).ok_or(wrong)?),
            "place" => Self::Place(rest.parse()?),
            "advice" => Self::Advice { rule: rest.to_owned() },
            "deployment" => Self::Deployment(rest.parse()?),
            "signal" => Self::Signal(rest.parse()?),
            _ => return Err(wrong),
        })
    }
}
