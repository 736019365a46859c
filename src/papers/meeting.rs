//! 상담일지: what both sides and the interpreter say of a meeting side by side, who said it and when. For the office alone:
//! it holds what one side must not read of the other.

use super::words::{args, paper, party, span};
use crate::domain::log::{Amount, Answers, Log, Score};
use crate::domain::meeting::PartySide;
use crate::paper::{Align, Block, Paper, Table};
use crate::text::{Args, Moment, Money};
use crate::workbook::report::{Frame, Options, Told, own_answer};

pub fn log(frame: &Frame, told: &[Told], photos: Vec<Block>) -> Paper {
    let options = frame.options;
    let code = told.first().map(|told| told.meeting.details.code.as_str()).unwrap_or_default();
    let args = args(frame).with("meeting", code);
    let mut blocks = vec![Block::Note(options.say_with("papers-meeting-about", args.clone()))];
    for told in told {
        blocks.push(facts(frame, told));
        blocks.push(Block::Heading(options.say("papers-meeting-answers")));
        blocks.push(answers(frame, told));
        blocks.push(Block::Signatures(vec![options.say("papers-sign-written"), options.say("papers-sign-seen")]));
    }
    blocks.extend(photos);
    paper(frame, "papers-meeting", args, None, blocks)
}

fn facts(frame: &Frame, told: &Told) -> Block {
    let (options, details) = (frame.options, &told.meeting.details);
    let place = frame.details().place(details.booth.as_deref());
    let mut rows = vec![
        (options.say("report-meeting"), details.code.clone()),
        (options.say("report-day"), details.host_wall.date().to_string()),
        (options.say("papers-time"), span(told)),
        (options.say("report-firm"), party(frame, told, PartySide::Firm)),
        (options.say("report-buyer"), party(frame, told, PartySide::Buyer)),
    ];
    if told.meeting.interpreter.is_some() {
        rows.push((options.say("report-interpreter"), party(frame, told, PartySide::Interpreter)));
    }
    if !place.is_empty() {
        rows.push((options.say("papers-place"), place));
    }
    let outcome = options.of("report-outcome-word", told.outcome(frame.now).name());
    rows.push((options.say("report-outcome"), outcome));
    let rows = rows.into_iter().map(|(name, value)| vec![name, value]).collect();
    let plain = || (String::new(), Align::Left);
    Block::Table(Table { columns: vec![plain(), plain()], rows, named: true })
}

fn answers(frame: &Frame, told: &Told) -> Block {
    let options = frame.options;
    let sides: Vec<PartySide> = told.sides().collect();
    let mut columns = vec![(options.say("papers-question"), Align::Left)];
    columns.extend(sides.iter().map(|side| (options.of("report-side-word", side.name()), Align::Left)));
    let mut rows = Vec::new();
    let mut row = |name: String, always: bool, cell: &dyn Fn(&Log) -> Option<String>| {
        let cells: Vec<String> = sides
            .iter()
            .map(|side| match told.log(*side) {
                Some(log) => cell(log).unwrap_or_default(),
                None if always => options.say("papers-no-log"),
                None => String::new(),
            })
            .collect();
        if always || cells.iter().any(|cell| !cell.is_empty()) {
            rows.push([vec![name], cells].concat());
        }
    };
    let of = |log: &Log| log.answers.clone();
    let score = |score: Option<Score>| score.map(|score| format!("{} / 5", score.get()));
    row(options.say("papers-held"), true, &|log| Some(options.of("report-held", log.answers.held?.name())));
    row(options.say("report-interest"), false, &|log| score(log.answers.interest));
    row(options.say("papers-consulted"), false, &|log| amount(frame, log.answers.consulted.as_ref()));
    row(options.say("papers-prospective"), false, &|log| amount(frame, log.answers.prospective.as_ref()));
    row(options.say("papers-expected"), false, &|log| amount(frame, log.answers.expected.as_ref()));
    row(options.say("papers-next"), false, &|log| Some(next(options, &of(log))).filter(|next| !next.is_empty()));
    row(options.say("report-products"), false, &|log| Some(products(options, &of(log))).filter(|all| !all.is_empty()));
    row(options.say("report-prepared"), false, &|log| {
        Some(options.of("report-prepared-word", log.answers.prepared?.name()))
    });
    row(options.say("papers-worked"), false, &|log| worked(frame, &log.answers));
    row(options.say("papers-remark"), false, &|log| log.answers.remark.clone());
    for question in &frame.surveys {
        let answer = |log: &Log| own_answer(question, log.answers.own.get(&question.id)?, options);
        row(question.details.words.in_lang(options.lang).to_owned(), false, &answer);
    }
    row(options.say("papers-sent-by"), false, &|log| Some(sender(frame, log)));
    row(options.say("papers-sent-at"), false, &|log| Some(at(frame, log.sent_at)));
    row(options.say("papers-corrected"), false, &|log| {
        let args = Args::new().with("count", log.corrections).with("first", at(frame, log.first_sent_at));
        Some(options.say_with("papers-corrected-count", args))
    });
    Block::Table(Table { columns, rows, named: true })
}

/// As it was said, and in dollars beside it where that is another currency.
fn amount(frame: &Frame, amount: Option<&Amount>) -> Option<String> {
    let options = frame.options;
    let money = match amount? {
        Amount::Unknown => return Some(options.say("report-unknown")),
        Amount::Said(money) => money,
    };
    let written = |money: &Money| options.say_with("papers-money", Args::new().with("amount", money.clone()));
    let dollars = frame.details().rates.convert(money, crate::domain::sums::DOLLAR);
    Some(match dollars.filter(|dollars| dollars.currency != money.currency) {
        Some(dollars) => format!("{}\n= {}", written(money), written(&dollars)),
        None => written(money),
    })
}

fn next(options: Options, answers: &Answers) -> String {
    let steps: Vec<String> = answers.next.iter().map(|step| options.of("report-next", step.name())).collect();
    steps.join(", ")
}

fn products(options: Options, answers: &Answers) -> String {
    let line = |product: &crate::domain::log::Product| {
        let args = Args::new().with("product", &product.name).with("price", product.price.clone());
        let measure = product.unit.as_deref().unwrap_or("none");
        options.say_with("report-product", args.with("quantity", product.quantity).with("measure", measure))
    };
    answers.products.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// When the interpreter began and ended, on the host's clock.
fn worked(frame: &Frame, answers: &Answers) -> Option<String> {
    let worked = answers.worked?;
    let clock = |at| frame.here(at).format("%H:%M").to_string();
    Some(format!("{}–{}", clock(worked.from), clock(worked.until)))
}

fn sender(frame: &Frame, log: &Log) -> String {
    let name = |member| frame.person(member).map(|named| named.name.clone()).unwrap_or_default();
    match log.entered_by {
        Some(staff) => frame.options.say_with("report-by-staff", Args::new().with("staff", name(staff))),
        None => name(log.sent_by),
    }
}

fn at(frame: &Frame, at: chrono::DateTime<chrono::Utc>) -> String {
    let here = Moment::new(at, frame.details().zone, "KR");
    frame.options.say_with("papers-at", Args::new().with("at", here))
}
