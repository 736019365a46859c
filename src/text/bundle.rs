//! The Fluent bundles, one per language, built once from the files compiled into the binary.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::langid;

use super::{functions, money, problem};
use crate::domain::lang::Lang;

pub(super) type Bundle = FluentBundle<FluentResource>;

/// Every file of `locales/`, in both languages: name, Korean, English.
macro_rules! files {
    ($($name:literal),* $(,)?) => {
        const FILES: &[(&str, &str, &str)] = &[$((
            $name,
            include_str!(concat!("../../locales/ko/", $name)),
            include_str!(concat!("../../locales/en/", $name)),
        )),*];
    };
}

files!(
    "announced.ftl",
    "announcing.ftl",
    "broadcasts.ftl",
    "calendar.ftl",
    "catalogs.ftl",
    "cli.ftl",
    "commands.ftl",
    "common.ftl",
    "dates.ftl",
    "deals.ftl",
    "demo.ftl",
    "errors.ftl",
    "follow.ftl",
    "home.ftl",
    "import.ftl",
    "joining.ftl",
    "logs.ftl",
    "meetings.ftl",
    "notices.ftl",
    "preparations.ftl",
    "preparing.ftl",
    "report.ftl",
    "samples.ftl",
    "pages.ftl",
    "papers.ftl",
    "staff.ftl",
    "talk.ftl",
    "unasked.ftl",
);

/// The bundle of a language.
pub(super) fn of(lang: Lang) -> &'static Bundle {
    static KO: OnceLock<Bundle> = OnceLock::new();
    static EN: OnceLock<Bundle> = OnceLock::new();
    match lang {
        Lang::Ko => KO.get_or_init(|| built(lang)),
        Lang::En => EN.get_or_init(|| built(lang)),
    }
}

/// Looks a pattern up without naming its type, which lives in a crate we do not depend on.
macro_rules! with_pattern {
    ($lang:expr, $id:expr, |$pattern:ident| $body:expr) => {{
        let (id, attribute) = $id.split_once('.').map_or(($id, None), |(id, attribute)| (id, Some(attribute)));
        of($lang).get_message(id).and_then(|message| {
            let $pattern = match attribute {
                None => message.value(),
                Some(attribute) => message.get_attribute(attribute).map(|attribute| attribute.value()),
            }?;
            Some($body)
        })
    }};
}

/// Whether the language has `id` or `id.attribute`.
pub(super) fn has(lang: Lang, id: &str) -> bool {
    with_pattern!(lang, id, |_pattern| ()).is_some()
}

/// The message `id` or `id.attribute` and what went wrong with it; `None` where there is no such message.
pub(super) fn format(lang: Lang, id: &str, args: &FluentArgs) -> Option<(String, Vec<FluentError>)> {
    with_pattern!(lang, id, |pattern| {
        let mut errors = Vec::new();
        let mut said = String::with_capacity(128);
        // Writing to a String cannot fail.
        let _ = of(lang).write_pattern(&mut said, pattern, Some(args), &mut errors);
        (said, errors)
    })
}

/// A pattern that stands in no file, formatted as if it did.
#[cfg(test)]
pub(super) fn trial(lang: Lang, pattern: &str, args: &FluentArgs) -> (String, Vec<FluentError>) {
    let mut bundle = built(lang);
    bundle.add_resource_overriding(FluentResource::try_new(format!("trial = {pattern}\n")).expect("a pattern"));
    let mut errors = Vec::new();
    let message = bundle.get_message("trial").and_then(|message| message.value()).expect("just added");
    let said = bundle.format_pattern(message, Some(args), &mut errors).into_owned();
    (said, errors)
}

fn built(lang: Lang) -> Bundle {
    let locale = match lang {
        Lang::Ko => langid!("ko-KR"),
        Lang::En => langid!("en-US"),
    };
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // Isolation marks would travel along when someone copies an address or a tracking number.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(grouped));
    if functions::add(&mut bundle, lang).is_err() {
        problem("functions", "two functions of one name");
    }
    for (name, ko, en) in FILES {
        let source = match lang {
            Lang::Ko => *ko,
            Lang::En => *en,
        };
        // What parses is kept; a file that does not parse in full fails the tests.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| {
            problem(name, "the file does not parse");
            resource
        });
        if bundle.add_resource(resource).is_err() {
            problem(name, "an id occurs twice");
        }
    }
    bundle
}

/// Numbers read `1,234` in both languages.
fn grouped(value: &FluentValue, _: &IntlLangMemoizer) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(money::grouped_digits(&number.as_string())),
        _ => None,
    }
}
