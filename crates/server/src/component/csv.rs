//! A line of a table for a spreadsheet, in which no cell is a formula.

/// The cells of a line, in quotes, with the end of the line.
pub fn line<T: AsRef<str>>(cells: impl IntoIterator<Item = T>) -> String {
    let cells: Vec<String> = cells.into_iter().map(|text| cell(text.as_ref())).collect();
    format!("{}\r\n", cells.join(","))
}

fn cell(text: &str) -> String {
    let guarded = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    format!("\"{guarded}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_of_a_line_is_a_formula() {
        assert_eq!(line(["=1+1", "@a", "een \"b\"", "c"]), "\"'=1+1\",\"'@a\",\"een \"\"b\"\"\",\"c\"\r\n");
    }
}
