//! What a demo prints when it is ready: where its page is and what can be tried.

use super::Demo;
use super::cast::{Actor, Leads};
use crate::domain::lang::Lang;
use crate::text::{Args, Moment, say};

/// Everything that is printed, in one language or both.
pub fn greeting(demo: &Demo, lang: Option<Lang>) -> String {
    let address = match lang {
        Some(lang) => format!("{}/?lang={}", demo.address(), lang.code()),
        None => demo.address(),
    };
    let langs = lang.map_or_else(|| Lang::ALL.to_vec(), |lang| vec![lang]);
    let parts = langs.into_iter().map(|lang| in_lang(demo, lang, &address));
    format!("\n{}\n", parts.collect::<Vec<_>>().join("\n"))
}

fn in_lang(demo: &Demo, lang: Lang, address: &str) -> String {
    let plain = |id: &str, args: &Args| say(lang, id, args).to_plain();
    let details = &demo.cohort.details;
    let now = Moment::new(demo.naru.clock.now(), details.zone, "KR");
    let cohort = Args::new()
        .with("title", details.title.in_lang(lang))
        .with("people", demo.leads.people)
        .with("joined", demo.leads.joined)
        .with("now", now);
    let mut lines = vec![plain("demo-ready", &Args::new()), String::new(), format!("    {address}"), String::new()];
    lines.extend([plain("demo-cohort", &cohort), String::new()]);
    let Leads { firm, buyer, new_firm, new_buyer, .. } = &demo.leads;
    lines.extend(pair(lang, firm, buyer).map(|args| plain("demo-try", &args)));
    lines.extend(pair(lang, new_firm, new_buyer).map(|args| plain("demo-try-joining", &args)));
    lines.push(plain("demo-try-page", &Args::new()));
    let stays = match demo.folder.is_temporary {
        true => plain("demo-temporary", &Args::new()),
        false => plain("demo-kept", &Args::new().with("folder", demo.folder.path.display().to_string())),
    };
    lines.extend([String::new(), format!("{} {stays}", plain("demo-stop", &Args::new())), String::new()]);
    lines.join("\n")
}

fn pair(lang: Lang, firm: &Option<Actor>, buyer: &Option<Actor>) -> Option<Args> {
    let name = |actor: &Actor| actor.company.as_ref().map(|company| company.details.name.in_lang(lang).to_owned());
    Some(Args::new().with("firm", name(firm.as_ref()?)?).with("buyer", name(buyer.as_ref()?)?))
}
