//! One page of a PDF that every reader opens, for what firms and staff of a demo hand out. The same words make the same
//! bytes. Only letters of western Europe can be written: what else there is needs a font of its own.

/// A heading and lines below it.
pub fn page(heading: &str, lines: &[&str]) -> Vec<u8> {
    let mut words = format!("BT /F1 26 Tf 64 740 Td ({}) Tj /F1 13 Tf 0 -14 Td", literal(heading));
    for line in lines {
        words.push_str(&format!(" 0 -26 Td ({}) Tj", literal(line)));
    }
    words.push_str(" ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{words}\nendstream", words.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".to_owned(),
    ];
    let mut file = "%PDF-1.4\n".to_owned();
    let mut places = String::new();
    for (at, object) in objects.iter().enumerate() {
        places.push_str(&format!("{:010} 00000 n \n", file.len()));
        file.push_str(&format!("{} 0 obj\n{object}\nendobj\n", at + 1));
    }
    let (table, size) = (file.len(), objects.len() + 1);
    file.push_str(&format!("xref\n0 {size}\n0000000000 65535 f \n{places}"));
    file.push_str(&format!("trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));
    file.into_bytes()
}

/// In plain ASCII, so that a length in letters is one in bytes.
fn literal(words: &str) -> String {
    let letter = |letter: char| match letter {
        '(' | ')' | '\\' => format!("\\{letter}"),
        ' '..='~' => letter.to_string(),
        '\u{a0}'..='\u{ff}' => format!("\\{:03o}", u32::from(letter)),
        _ => "?".to_owned(),
    };
    words.chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::file_kind::{FileKind, Seen};

    #[test]
    fn every_place_in_the_table_is_that_of_its_object() {
        let page = page("Maison (Lumi\u{e8}re)", &["Ceramic tableware", "도자기"]);
        let text = String::from_utf8(page.clone()).expect("plain ASCII");

        let table: usize =
            text.split("startxref\n").nth(1).and_then(|end| end.lines().next()?.parse().ok()).expect("a place");
        let entries: Vec<&str> = text[table..].lines().skip(3).take_while(|line| line.ends_with(" n ")).collect();
        assert!(text[table..].starts_with("xref\n0 6\n"));
        assert_eq!(entries.len(), 5);
        for (at, entry) in entries.iter().enumerate() {
            let place: usize = entry[..10].parse().expect("a place");
            assert!(text[place..].starts_with(&format!("{} 0 obj\n", at + 1)), "{entry}");
        }
        assert!(text.contains("(Maison \\(Lumi\\350re\\)) Tj") && text.contains("(???) Tj"), "{text}");
        let seen = Seen { bytes: page.len() as u64, head: page.clone(), tail: page, contents: Vec::new() };
        assert_eq!(seen.kind(), FileKind::Pdf);
    }
}
