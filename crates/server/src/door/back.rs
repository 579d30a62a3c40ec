//! Where to go afterwards: a page of our own, never another site.

/// The longest address that is followed.
const MOST: usize = 2000;

/// The address when it is a path on this site. Browsers read a backslash as a slash and skip control characters, so
/// neither may be in it.
pub fn local(address: &str) -> Option<&str> {
    let path = address.starts_with('/') && !address.starts_with("//");
    let plain = address.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    (path && plain && address.len() <= MOST).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_path_on_this_site_is_followed() {
        for own in ["/", "/dossiers/7/map", "/dossiers?x=1&y=//a", "/a%20b#c"] {
            assert_eq!(local(own), Some(own));
        }
        for other in [
            "",
            "dossiers",
            "//elders.example",
            "/\\elders.example",
            "\\\\elders.example",
            "https://elders.example",
            "javascript:alert(1)",
            "/\t/elders.example",
            "/\n/elders.example",
            " /x",
            "/é",
        ] {
            assert_eq!(local(other), None, "{other:?}");
        }
    }
}
