//! How much one report may hold. Beyond it the answer is a sentence, not a machine without memory.

use crate::refusal::RenderError;
use serde::Serialize;
use serde_json::Value;

/// Characters of one text.
pub(crate) const MOST_TEXT: usize = 8_000;
/// Characters of all texts together.
pub(crate) const MOST_TOGETHER: usize = 600_000;
/// Entries of one list.
pub(crate) const MOST_ENTRIES: usize = 2_000;

/// Refuses a report that is too large.
pub(crate) fn within(report: &impl Serialize) -> Result<(), RenderError> {
    let value = serde_json::to_value(report).map_err(|refused| RenderError::Typesetter(refused.to_string()))?;
    let found = measured(&value)?;
    if found > MOST_TOGETHER {
        return Err(RenderError::TooMuch { found, most: MOST_TOGETHER });
    }
    Ok(())
}

fn measured(value: &Value) -> Result<usize, RenderError> {
    match value {
        Value::String(text) => {
            let found = text.chars().count();
            if found > MOST_TEXT {
                return Err(RenderError::TextTooLong { found, most: MOST_TEXT });
            }
            Ok(found)
        }
        Value::Array(items) if items.len() > MOST_ENTRIES => {
            Err(RenderError::TooMuch { found: items.len(), most: MOST_ENTRIES })
        }
        Value::Array(items) => items.iter().map(measured).sum(),
        Value::Object(fields) => fields.values().map(measured).sum(),
        _ => Ok(0),
    }
}
