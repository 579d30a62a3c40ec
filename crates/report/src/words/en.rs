//! The words in English, plain.

use super::{
    Account, Choosing, Cover, Csv, Differing, EnergyFigure, History, NotKnown, Occurrences, Online, Record, Shores,
    Summary, Who, Words,
};

pub(super) fn counted(n: usize, one: &str, many: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {many}") }
}

pub(super) static WORDS: Words = Words {
    code: "en",
    region: "GB",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    and: "and",
    clock: |date, time| format!("{date}, {time}"),
    yes: "Yes",
    no: "No",
    not_known: "Not known",
    none: "none",
    own_proposal: "own proposal",
    page_of: "of",
    outdated_mark: "Outdated picture",
    outdated_banner: |date| {
        format!("Outdated picture. The review date ({date}) has passed. Do not use this report as a picture of today.")
    },
    example_mark: "Example",
    example_banner: "Example. This area and everything in this report is made up.",
    unprintable: |n| {
        format!(
            "{} could not be printed with this typeface. A [?] stands in its place. The JSON file holds the text as \
             it was entered.",
            if n == 1 { "1 character".to_owned() } else { format!("{n} characters") }
        )
    },
    kind_of_document: "Polarisation map 1",
    description: |organisation, area| format!("Which us-and-them stories play in {area}? Report of {organisation}."),
    cover: Cover {
        period: "Period",
        picture_of: "Picture of",
        status: "Status",
        owner: "Responsible",
        review: "Look back on",
        until: |from, to| format!("{from} to {to}"),
    },
    summary: Summary {
        title: "In short",
        stories: "This report is about stories that go round: who says ‘us’, and who are ‘them’? The words are those of \
                  people in the area. They are not facts about people.",
        why: "Why this map",
        found: |oppositions, occurrences| format!("The map holds {oppositions} and {occurrences}."),
        made_by: |participants, domains, sessions| {
            format!("{participants} from {domains} made the map, in {sessions}.")
        },
        oppositions: |n| counted(n, "opposition", "oppositions"),
        occurrences: |n| counted(n, "incident or conflict", "incidents and conflicts"),
        participants: |n| counted(n, "participant", "participants"),
        domains: |n| counted(n, "domain", "domains"),
        sessions: |n| counted(n, "session", "sessions"),
        stands_out: "What stands out",
        chosen: |number, pair| format!("Chosen to work on: opposition {number}, {pair}."),
        monitored: |number| format!("The group does not intervene, but follows opposition {number}."),
        monitored_all: "The group does not intervene, but follows what happens.",
        not_chosen: "No opposition has been chosen to work on yet.",
        online: |numbers, n| {
            let noun = if n == 1 { "opposition" } else { "oppositions" };
            format!("Seen online only: {noun} {numbers}. It is not known whether this plays in the street too.")
        },
        online_none: "No opposition was seen online only.",
        online_occurrences: |n| {
            format!("{} seen online only.", counted(n, "incident or conflict was", "incidents and conflicts were"))
        },
        differs: |numbers| format!("The domains differ in how they see opposition {numbers}."),
        differs_none: "No differences between domains were noted.",
        unknown: |numbers| format!("Not everything is known about opposition {numbers}."),
        unknown_none: "Everything was filled in for each opposition.",
        municipality: |numbers| {
            format!("The municipality is a side itself, or is seen as one, in opposition {numbers}.")
        },
        undesired: |desired, undesired, unclear| {
            format!("Desired, undesired or unclear? {desired} desired, {undesired} undesired, {unclear} unclear.")
        },
        nothing_yet: "The map is still empty. This report only shows what has been agreed.",
    },
    table: Shores {
        title: "Which us-and-them stories play?",
        intro: "All oppositions stand here side by side, as they are told. The order says nothing about what matters most.",
        number: "No.",
        us: "Us",
        them: "Them",
        occurrences: "Incidents & conflicts that come with it",
        none: "No oppositions were noted.",
        no_occurrences: "None noted",
    },
    record: Record {
        title: "Each opposition by itself",
        intro: "This is how it is told, and this is what we know of it. What was not filled in is left out here. The part \
                ‘What we do not know’ says what is missing.",
        heading: |number| format!("Opposition {number}"),
        us: "Us",
        them: "Them",
        opposite: "opposite",
        also_told_as: "Also told as",
        label_reason: "Why these words",
        reach: "Scale and direction",
        occurrences: "Incidents and conflicts",
        related: "Hangs together with",
        added_by: "Put forward by",
        chosen_mark: "chosen",
        online_mark: "seen online only",
    },
    occurrence: Occurrences {
        title: "Incidents and conflicts",
        intro: "An incident or a conflict has a place and a moment. It can feed an opposition.",
        number: "No.",
        kind: "Kind",
        what: "What happened",
        place: "Where",
        when: "When",
        where_when: "Where and when",
        owner: "Who can act on it",
        ongoing: "Still going on",
        seen: "Online or offline",
        belongs_to: "With opposition",
        still_going: "Still going on",
        over: "Over",
        none: "No incidents or conflicts were noted.",
        aid_title: "Conflict or polarisation?",
        aid_intro: "The group answered a few questions about these stories, incidents and conflicts. There is no score. The advice \
                    is an aid; the group decides.",
        aid_heading: |kind, number| format!("{kind} {number}"),
        advice: "Advice",
    },
    choice: Choosing {
        title: "The choice",
        none: "No opposition has been chosen yet.",
        selected: |number| format!("The group goes on with opposition {number}."),
        monitor: |number| format!("The group does not intervene. Opposition {number} is followed."),
        monitor_all: "The group does not intervene. What happens is followed.",
        reason: "Reason",
        dots: |each, voters| {
            format!(
                "{} gave at most {} each. The dots are an aid; the group decides.",
                counted(voters, "participant", "participants"),
                counted(each, "dot", "dots")
            )
        },
        dots_opposition: "Opposition",
        dots_count: "Dots",
        dots_none: "No dots were given.",
        questions: "Questions about the choice",
        question: "Question",
        answer: "Answer of the group",
    },
    online: Online {
        title: "Seen online only",
        intro: "This was seen online and nowhere else. Online, things can look larger than they are in the street. Ask in \
                the area before you do anything with it.",
        none: "Nothing on the map was seen online only.",
    },
    differs: Differing {
        title: "Where we see it differently",
        intro: "Domains do not always see the same. The differences stand here side by side; nobody is right or wrong.",
        none: "No differences between domains were noted.",
        opposition: "Opposition",
        field: "About",
        views: "Who sees what",
    },
    unknown: NotKnown {
        title: "What we do not know",
        intro: "The group could not fill this in. Not knowing is a finding too.",
        none: "No open questions were noted.",
        opposition: "Opposition",
        fields: "Not known",
    },
    who: Who {
        title: "Who took part",
        intro: "Participants stand here by their function, not by name. Who said what was not kept.",
        none: "No participants were noted.",
        domain: "Domain",
        functions: "Functions",
        function: "Function",
        missing: |domains| format!("Not at the table: {domains}."),
        sessions: "Sessions",
        no_sessions: "No sessions were noted.",
        session: |date, n| format!("{date}: {}", counted(n, "participant", "participants")),
    },
    history: History {
        title: "The whole history",
        intro: "Everything that happened, the oldest first. With each text stands whether it is a fact, an observation or an \
                opinion. That division is our own proposal and helps with a decision on disclosure; nothing was blacked \
                out. What was erased before is gone; that it was erased is there.",
        number: "No.",
        who: "When and who",
        what: "What",
        more: |n| format!("{} more in the file with the data.", counted(n, "act stands", "acts stand")),
    },
    account: Account {
        title: "Accountability",
        rule: "One rule holds for this report: write so that you can show it to everybody on the map.",
        persons: "Names of persons, accounts and addresses do not belong in this report. If you see one, tell the function \
                  that is responsible.",
        purpose: "Purpose",
        scope: "Scope",
        occasion: "Occasion",
        owner: "Responsible",
        review: "Look back on",
        retention: "Retention",
        changes: "History",
        change_count: |n| counted(n, "change", "changes"),
        reopened: "Opened again",
        reopened_on: |date, reason| format!("{date}: {reason}"),
        not_reopened: "The map was not opened again.",
        taken: "What this copy was taken along for",
        taken_for: "For what",
        taken_on: "Ground",
        recipient: "For whom",
        taken_by: "Taken by",
        register: "Number in the register of exports",
        sources: "Where the parts come from",
        sources_none: "No sources were noted.",
        item: "Part",
        provenance: "Origin",
        source: "Source",
        check: "How to check this report",
        check_how: "Each change to the map stands in a chain that cannot be altered unnoticed. The administrator can check \
                    that the chain holds, and that this report belongs to the code below, with the command:",
        check_command: "veerkaart verify",
        events: "Events",
        hash: "Code of the chain",
        picture_of: "Picture of",
        content: "Content",
        content_version: |slug, version| format!("{slug}, version {version}"),
        software: "Version of Veerkaart",
    },
    energy: EnergyFigure {
        title: "Where is the energy?",
        caption: "Oppositions by energy. Each dot is an opposition with its number.",
        energy: "Energy",
        count: "Count",
        numbers: "Opposition",
        unknown: "Not known",
        filled: "seen outside the internet too, or not known where",
        hollow: "seen online only",
        alt: |rows| format!("A strip of dots for each energy. {rows}"),
        alt_row: |energy, numbers| format!("{energy}: {numbers}."),
        alt_hollow: |numbers| format!("Seen online only, as an open dot: {numbers}."),
    },
    role_map: &super::role_map::EN,
    strategy: &super::strategy::EN,
    sheet: &super::sheet::EN,
    analysis: &super::analysis::EN,
    csv: Csv {
        oppositions: "oppositions.csv",
        occurrences: "occurrences.csv",
        participants: "participants.csv",
        reason_of: |what| format!("Reason for: {what}"),
    },
    too_long: |found, most| {
        format!(
            "A text is too long for the report: {found} characters, at most {most}. Make it shorter. Nothing was lost."
        )
    },
    too_many: |found, most| {
        format!(
            "There is too much for one report: {found}, at most {most}. The JSON and CSV files can hold it. Nothing was lost."
        )
    },
    failed: "The report could not be made. Nothing was lost. Try again, or ask the administrator.",
};
