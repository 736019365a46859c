//! Every refusal of the official server, by the text it really has.

use std::time::Duration;

use naru::domain::ids::ChatId;
use naru::telegram::Api;
use naru::telegram::failure::{Failure, Parameters, Refusal, sort};
use naru::telegram::listen::Listener;

fn sorted(code: u16, description: &str) -> Failure {
    sort(&Refusal { error_code: code, description: description.to_owned(), parameters: None })
}

#[test]
fn every_text_of_the_server_is_sorted_by_what_follows_from_it() {
    use Failure::*;
    let texts = [
        (403, "Forbidden: bot was blocked by the user", Blocked),
        (403, "Forbidden: user is deactivated", Gone("deactivated")),
        (403, "Forbidden: bot can't initiate conversation with a user", Gone("never started")),
        (403, "Forbidden: bot was kicked from the group chat", Gone("kicked from the group")),
        (403, "Forbidden: bot was kicked from the supergroup chat", Gone("kicked from the group")),
        (403, "Forbidden: bot is not a member of the supergroup chat", Gone("not a member of the group")),
        (403, "Forbidden: the group chat was deleted", Gone("the group was deleted")),
        (400, "Bad Request: chat not found", Gone("chat not found")),
        (400, "Bad Request: private chat not found", Gone("chat not found")),
        (400, "Bad Request: PEER_ID_INVALID", Gone("never started")),
        (400, "Bad Request: query is too old and response timeout expired or query ID is invalid", QueryTooOld),
        (400, "Bad Request: message thread not found", TopicGone),
        (400, "Bad Request: TOPIC_DELETED", TopicGone),
        (400, "Bad Request: TOPIC_CLOSED", TopicGone),
        (400, "Bad Request: file is too big", TooBig),
        (413, "Request Entity Too Large", TooBig),
        (400, "Bad Request: wrong file_id or the file is temporarily unavailable", BadFile),
        (400, "Bad Request: invalid file_id", BadFile),
        (400, "Bad Request: wrong file identifier/HTTP URL specified", BadFile),
        (400, "Bad Request: wrong remote file identifier specified: Wrong string length", BadFile),
        (400, "Bad Request: can't use file of type Photo as Document", BadFile),
        (400, "Bad Request: PHOTO_INVALID_DIMENSIONS", BadPhoto),
        (400, "Bad Request: failed to send message #1 with the error message \"IMAGE_PROCESS_FAILED\"", BadPhoto),
        (
            400,
            "Bad Request: message is not modified: specified new message content and reply markup are exactly the \
            same as a current content and reply markup of the message",
            NotModified,
        ),
        (400, "Bad Request: message to edit not found", TargetGone),
        (400, "Bad Request: message to delete not found", TargetGone),
        (400, "Bad Request: message to pin not found", TargetGone),
        (400, "Bad Request: message can't be edited", TargetGone),
        (400, "Bad Request: message can't be deleted", Stays),
        (400, "Bad Request: message can't be deleted for everyone", Stays),
        (400, "Bad Request: MESSAGE_ID_INVALID", TargetGone),
        (400, "Bad Request: there is no text in the message to edit", TargetGone),
        (400, "Bad Request: can't parse entities: Can't find end of the entity starting at byte offset 3", BadEntities),
        (400, "Bad Request: ENTITY_DATE_INVALID", BadEntities),
        (400, "Bad Request: ENTITIES_TOO_LONG", BadEntities),
        (401, "Unauthorized", BadToken),
        (404, "Not Found", BadToken),
        (400, "Bad Request: FROZEN_METHOD_INVALID", Frozen),
        (403, "Forbidden: FROZEN_METHOD_INVALID", Frozen),
        (420, "FROZEN_METHOD_INVALID", Frozen),
        (500, "Internal Server Error: restart", Server(500)),
        (502, "Bad Gateway", Server(502)),
        (429, "Too Many Requests: retry after 14", RetryAfter(14)),
    ];
    for (code, text, expected) in texts {
        assert_eq!(sorted(code, text), expected, "{code} {text}");
    }
}

#[test]
fn what_would_be_refused_again_is_refused_for_good_and_names_nobody() {
    for text in [
        "Bad Request: message caption is too long",
        "Bad Request: message is too long",
        "Bad Request: MESSAGE_TOO_LONG",
        "Bad Request: reply markup is too long",
        "Bad Request: text must be non-empty",
        "Bad Request: BUTTON_DATA_INVALID",
        "Bad Request: not enough rights to send text messages to the chat",
        "Bad Request: have no write access to the chat",
        "Bad Request: message has protected content and can't be forwarded",
        "Not Found: method not found",
    ] {
        let code = if text.starts_with("Not") { 404 } else { 400 };
        assert_eq!(sorted(code, text), Failure::Refused(text.to_owned()), "{text}");
    }
    assert_eq!(sorted(400, "Bad Request: user 123 odd"), Failure::Refused("Bad Request: user ### odd".to_owned()));
}

#[test]
fn another_poller_and_a_webhook_are_conflicts() {
    for text in [
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        "Conflict: terminated by setWebhook request",
    ] {
        assert_eq!(sorted(409, text), Failure::Conflict(text.to_owned()));
    }
}

#[test]
fn a_gateway_that_gave_up_waiting_may_have_passed_the_message_on() {
    for code in [408, 504, 524] {
        assert!(matches!(sorted(code, "Gateway Timeout"), Failure::Uncertain(_)), "{code}");
    }
    for code in [500, 502, 503] {
        assert_eq!(sorted(code, "Bad Gateway"), Failure::Server(code));
    }
}

#[test]
fn the_parameters_count_before_the_text() {
    let with = |retry_after, migrate_to_chat_id, description: &str| {
        let parameters = Some(Parameters { retry_after, migrate_to_chat_id });
        sort(&Refusal {
            error_code: if retry_after.is_some() { 429 } else { 400 },
            description: description.to_owned(),
            parameters,
        })
    };
    let moved = with(None, Some(-1001), "Bad Request: group chat was upgraded to a supergroup chat");

    assert_eq!(moved, Failure::Migrated(ChatId(-1001)));
    assert_eq!(with(Some(35), None, "Too Many Requests: retry after 3"), Failure::RetryAfter(35));
    assert_eq!(sorted(429, "Too Many Requests"), Failure::RetryAfter(5));
    assert_eq!(with(Some(u64::MAX), None, "Too Many Requests"), Failure::RetryAfter(86_400));
}

#[test]
fn a_poll_that_failed_waits_as_its_failure_deserves() {
    let listener = Listener::new(Api::new("http://127.0.0.1:9", "1:a").unwrap());
    assert_eq!(listener.pause(&Failure::RetryAfter(35)), Duration::from_secs(35));
    assert_eq!(listener.pause(&Failure::Conflict(String::new())), Duration::from_secs(30));
    assert_eq!(listener.pause(&Failure::Server(502)), Duration::from_millis(500));
}

#[tokio::test]
async fn the_waits_between_failing_polls_grow_to_half_a_minute() {
    let mut listener = Listener::new(Api::new("http://127.0.0.1:9", "1:a").unwrap());
    let mut waits = Vec::new();
    for _ in 0..8 {
        let failure = listener.hear().await.map(drop).unwrap_err();
        assert!(matches!(failure, Failure::NeverSent(_)), "{failure}");
        waits.push(listener.pause(&failure).as_secs());
    }
    assert_eq!(waits, [1, 2, 4, 8, 16, 30, 30, 30]);
}
