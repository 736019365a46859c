//! Formatting on its way out.

use naru::domain::ids::ChatId;
use naru::domain::message::{Message, Span, Style, Text};
use naru::outbox;
use serde_json::json;

use super::stage::{owes_row, stranger};
use crate::support::{Naru, both_databases};

both_databases! {
    async fn bold_links_and_all_else_arrive_as_they_were_written(db: Place) {
        let naru = Naru::new(db).await;
        let kim = stranger(&naru, 101).await;
        let span = |text: &str, style| Span { text: text.to_owned(), style, link: None };
        let text = Text(vec![
            span("😀 ", Style::PLAIN),
            span("굵게 ", Style::BOLD),
            Span { link: Some("https://naru.example/p".to_owned()), ..span("길", Style::BOLD | Style::UNDERLINED) },
            span("\n인용", Style::QUOTE | Style::STRUCK | Style::SPOILER),
        ]);

        owes_row(&naru, outbox::reply(ChatId(101), Message::new(text.clone()), naru.clock.now())).await;
        naru.settle().await;

        let shown = naru.sandbox.take_new(101).pop().unwrap();
        assert_eq!(shown.text, text.to_plain());
        let expected = json!([
            { "type": "bold", "offset": 3, "length": 4 },
            { "type": "underline", "offset": 6, "length": 1 },
            { "type": "text_link", "offset": 6, "length": 1, "url": "https://naru.example/p" },
            { "type": "blockquote", "offset": 7, "length": 3 },
            { "type": "strikethrough", "offset": 7, "length": 3 },
            { "type": "spoiler", "offset": 7, "length": 3 },
        ]);
        assert_eq!(json!(shown.entities), expected);
        drop(kim);
        naru.ends().await;
    }
}
