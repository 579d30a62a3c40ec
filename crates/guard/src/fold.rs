//! One letter for every way to write it: lower case, without accents, full width or a look-alike from another alphabet.

/// Adds the plain lower-case form of a character.
pub(crate) fn fold(ch: char, into: &mut String) {
    if ch.is_ascii() {
        into.push(ch.to_ascii_lowercase());
        return;
    }
    let plain = match ch {
        '\u{300}'..='\u{36f}' => return,
        '\u{ff01}'..='\u{ff5e}' => {
            let ascii = char::from_u32(u32::from(ch) - 0xfee0).unwrap_or(ch);
            into.push(ascii.to_ascii_lowercase());
            return;
        }
        '\u{1d7ce}'..='\u{1d7ff}' => char::from_digit((u32::from(ch) - 0x1d7ce) % 10, 10).unwrap_or(ch),
        '\u{660}'..='\u{669}' => char::from_digit(u32::from(ch) - 0x660, 10).unwrap_or(ch),
        '\u{6f0}'..='\u{6f9}' => char::from_digit(u32::from(ch) - 0x6f0, 10).unwrap_or(ch),
        '\u{2070}' | '\u{2080}' | '\u{24ea}' => '0',
        '\u{b9}' => '1',
        '\u{b2}' | '\u{b3}' => char::from_digit(u32::from(ch) - 0xb0, 10).unwrap_or(ch),
        '\u{2074}'..='\u{2079}' => char::from_digit(u32::from(ch) - 0x2070, 10).unwrap_or(ch),
        '\u{2080}'..='\u{2089}' => char::from_digit(u32::from(ch) - 0x2080, 10).unwrap_or(ch),
        '\u{2460}'..='\u{2468}' => char::from_digit(u32::from(ch) - 0x245f, 10).unwrap_or(ch),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '﹣' => '-',
        '·' | '•' | '∙' | '․' | '‧' => '.',
        '\'' | '’' | '‘' | 'ʼ' | '`' | '´' => '\'',
        '﹫' => '@',
        'à'..='å'
        | 'À'..='Å'
        | 'ā'
        | 'Ā'
        | 'ă'
        | 'Ă'
        | 'ą'
        | 'Ą'
        | 'а'
        | 'А'
        | 'α'
        | 'Α'
        | 'ạ'
        | 'ả'
        | 'ấ'
        | 'ầ'
        | 'ậ'
        | 'ẩ'
        | 'ẫ'
        | 'ắ'
        | 'ằ'
        | 'ặ' => 'a',
        'ç' | 'Ç' | 'ć' | 'Ć' | 'č' | 'Č' | 'с' | 'С' => 'c',
        'ď' | 'đ' | 'Đ' | 'ð' => 'd',
        'è'..='ë'
        | 'È'..='Ë'
        | 'ē'
        | 'ė'
        | 'ę'
        | 'Ę'
        | 'ě'
        | 'е'
        | 'Е'
        | 'Ε'
        | 'ẹ'
        | 'ẻ'
        | 'ẽ'
        | 'ế'
        | 'ề'
        | 'ể'
        | 'ễ'
        | 'ệ' => 'e',
        'ğ' | 'Ğ' | 'ģ' => 'g',
        'ħ' | 'Н' | 'Η' => 'h',
        'ì'..='ï' | 'Ì'..='Ï' | 'ı' | 'İ' | 'ī' | 'į' | 'і' | 'І' | 'Ι' | 'ị' | 'ỉ' | 'ĩ' => 'i',
        'ј' | 'Ј' => 'j',
        'к' | 'К' | 'Κ' | 'ķ' => 'k',
        'ł' | 'Ł' | 'ļ' | 'ľ' => 'l',
        'М' | 'Μ' => 'm',
        'ñ' | 'Ñ' | 'ń' | 'Ń' | 'ň' | 'ņ' | 'Ν' => 'n',
        'ò'..='ö'
        | 'Ò'..='Ö'
        | 'ø'
        | 'Ø'
        | 'ō'
        | 'ő'
        | 'о'
        | 'О'
        | 'ο'
        | 'Ο'
        | 'ọ'
        | 'ỏ'
        | 'ố'
        | 'ồ'
        | 'ổ'
        | 'ỗ'
        | 'ộ'
        | 'ơ'
        | 'ớ'
        | 'ờ'
        | 'ở'
        | 'ỡ'
        | 'ợ' => 'o',
        'р' | 'Р' | 'ρ' | 'Ρ' => 'p',
        'ř' | 'Ř' => 'r',
        'ś' | 'Ś' | 'š' | 'Š' | 'ş' | 'Ş' | 'ș' | 'ѕ' | 'Ѕ' => 's',
        'ť' | 'ţ' | 'ț' | 'Т' | 'Τ' => 't',
        'ù'..='ü' | 'Ù'..='Ü' | 'ū' | 'ů' | 'ű' | 'ų' | 'ụ' | 'ủ' | 'ũ' | 'ư' | 'ứ' | 'ừ' | 'ử' | 'ữ' | 'ự' => {
            'u'
        }
        'В' | 'Β' => 'b',
        'ý' | 'ÿ' | 'Ý' | 'у' | 'У' | 'ỳ' | 'ỷ' | 'ỹ' => 'y',
        'х' | 'Х' | 'Χ' => 'x',
        'ź' | 'Ź' | 'ż' | 'Ż' | 'ž' | 'Ž' | 'Ζ' => 'z',
        'ß' => return into.push_str("ss"),
        'æ' | 'Æ' => return into.push_str("ae"),
        'œ' | 'Œ' => return into.push_str("oe"),
        'ĳ' | 'Ĳ' => return into.push_str("ij"),
        other => return into.extend(other.to_lowercase()),
    };
    into.push(plain);
}

/// A text folded, as the lists hold their words: to compare what people wrote, never to show.
#[must_use]
pub fn folded(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    word.chars().for_each(|ch| fold(ch, &mut out));
    out
}
