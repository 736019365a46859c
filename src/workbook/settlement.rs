//! What firms have paid to send samples, for staff to settle from receipts: every parcel, and each firm's sum beside the
//! cohort's limit. Amounts are whole smallest units up to the cell; different currencies are never added together.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use rust_xlsxwriter::{Color, Format, Workbook, Worksheet};

use super::template::Say;
use crate::domain::money::Money;

/// One parcel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The firm's code and name.
    pub code: String,
    pub firm: String,
    /// ISO 8601.
    pub shipped_on: String,
    pub carrier: String,
    pub number: String,
    pub receivers: String,
    pub contents: String,
    pub paid: Option<Money>,
    pub has_receipt: bool,
}

/// What one firm has paid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    pub code: String,
    pub firm: String,
    pub parcels: u32,
    pub without_amount: u32,
    /// Smallest units by currency.
    pub paid: BTreeMap<String, i64>,
    /// By how much it is above the limit, in the limit's currency.
    pub over: Option<i64>,
}

const WON: &str = "KRW";
const LINES: [(&str, u16); 11] = [
    ("settlement-code", 10),
    ("settlement-firm", 24),
    ("settlement-date", 12),
    ("settlement-carrier", 14),
    ("settlement-number", 22),
    ("settlement-receivers", 36),
    ("settlement-contents", 36),
    ("settlement-won", 14),
    ("settlement-foreign", 24),
    ("settlement-currency", 8),
    ("settlement-receipt", 8),
];
const SUMS: [(&str, u16); 8] = [
    ("settlement-code", 10),
    ("settlement-firm", 24),
    ("settlement-count", 14),
    ("settlement-sum-won", 16),
    ("settlement-sum-foreign", 30),
    ("settlement-limit", 18),
    ("settlement-over", 18),
    ("settlement-mark", 30),
];

/// Each firm's sum, in the order of its first parcel.
pub fn sums(lines: &[Line], limit: Option<&Money>) -> Vec<Sum> {
    let mut sums: Vec<Sum> = Vec::new();
    for line in lines {
        let at = sums.iter().position(|sum| sum.code == line.code).unwrap_or_else(|| {
            sums.push(Sum { code: line.code.clone(), firm: line.firm.clone(), ..Sum::default() });
            sums.len() - 1
        });
        let sum = &mut sums[at];
        sum.parcels += 1;
        match &line.paid {
            Some(paid) => {
                let total = sum.paid.entry(paid.currency.clone()).or_default();
                *total = total.saturating_add(paid.minor);
            }
            None => sum.without_amount += 1,
        }
    }
    for sum in &mut sums {
        let over = limit.and_then(|limit| Some(sum.paid.get(&limit.currency)? - limit.minor));
        sum.over = over.filter(|over| *over > 0);
    }
    sums
}

/// `say` words a message with the count it is given, if any.
pub fn settlement_xlsx(
    lines: &[Line],
    limit: Option<&Money>,
    say: Say,
    without: &dyn Fn(u32) -> String,
) -> Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    parcels(workbook.add_worksheet(), lines, say).context("could not write the sheet of parcels")?;
    let sums = sums(lines, limit);
    firms(workbook.add_worksheet(), &sums, limit, say, without).context("could not write the sheet of firms")?;
    workbook.save_to_buffer().context("could not save the settlement")
}

fn parcels(sheet: &mut Worksheet, lines: &[Line], say: Say) -> Result<()> {
    sheet.set_name(say("settlement-sheet"))?;
    headings(sheet, &LINES, say)?;
    for (row, line) in (1..).zip(lines) {
        let receipt = say(if line.has_receipt { "settlement-yes" } else { "settlement-no" });
        let texts = [
            (0, &line.code),
            (1, &line.firm),
            (2, &line.shipped_on),
            (3, &line.carrier),
            (4, &line.number),
            (5, &line.receivers),
            (6, &line.contents),
            (10, &receipt),
        ];
        for (column, text) in texts {
            // Never write(): what begins with = would become a formula.
            sheet.write_string(row, column, text)?;
        }
        if let Some(paid) = &line.paid {
            sheet.write_string(row, 9, &paid.currency)?;
            match paid.currency == WON {
                true => whole(sheet, row, 7, paid.minor)?,
                false => drop(sheet.write_string(row, 8, decimal(paid))?),
            }
        }
    }
    Ok(())
}

fn firms(
    sheet: &mut Worksheet,
    sums: &[Sum],
    limit: Option<&Money>,
    say: Say,
    without: &dyn Fn(u32) -> String,
) -> Result<()> {
    sheet.set_name(say("settlement-firms-sheet"))?;
    headings(sheet, &SUMS, say)?;
    let warning = Format::new().set_bold().set_font_color(Color::RGB(0xB00020));
    for (row, sum) in (1..).zip(sums) {
        sheet.write_string(row, 0, &sum.code)?;
        sheet.write_string(row, 1, &sum.firm)?;
        whole(sheet, row, 2, i64::from(sum.parcels))?;
        whole(sheet, row, 3, sum.paid.get(WON).copied().unwrap_or_default())?;
        let foreign = sum.paid.iter().filter(|(currency, _)| *currency != WON);
        let foreign: Vec<String> = foreign
            .map(|(currency, minor)| format!("{currency} {}", decimal(&Money::new(*minor, currency.clone()))))
            .collect();
        sheet.write_string(row, 4, foreign.join(", "))?;
        if let Some(limit) = limit {
            sheet.write_string(row, 5, in_its_unit(limit))?;
            if let Some(over) = sum.over {
                let over = in_its_unit(&Money::new(over, limit.currency.clone()));
                sheet.write_string_with_format(row, 6, over, &warning)?;
            }
        }
        let mut marks = Vec::new();
        marks.extend(sum.over.map(|_| say("settlement-is-over")));
        marks.extend((sum.without_amount > 0).then(|| without(sum.without_amount)));
        sheet.write_string_with_format(row, 7, marks.join(", "), &warning)?;
    }
    Ok(())
}

/// A whole number, grouped. A cell holds every amount exactly that a firm could ever pay.
fn whole(sheet: &mut Worksheet, row: u32, column: u16, number: i64) -> Result<()> {
    const EXACT: i64 = 1 << 53;
    if number.abs() >= EXACT {
        sheet.write_string(row, column, number.to_string())?;
        return Ok(());
    }
    sheet.write_number_with_format(row, column, number as f64, &Format::new().set_num_format("#,##0"))?;
    Ok(())
}

/// `120.50`, from whole units.
fn decimal(money: &Money) -> String {
    let digits = Money::minor_digits(&money.currency);
    let unit = 10_i64.pow(digits);
    match digits {
        0 => money.minor.to_string(),
        _ => format!("{}.{:0width$}", money.minor / unit, (money.minor % unit).abs(), width = digits as usize),
    }
}

fn in_its_unit(money: &Money) -> String {
    format!("{} {}", money.currency, decimal(money))
}

fn headings(sheet: &mut Worksheet, headings: &[(&str, u16)], say: Say) -> Result<()> {
    for (column, (id, width)) in (0..).zip(headings) {
        sheet.write_string_with_format(0, column, say(id), &Format::new().set_bold())?;
        sheet.set_column_width(column, *width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(code: &str, paid: Option<Money>) -> Line {
        Line {
            code: code.to_owned(),
            firm: code.to_owned(),
            shipped_on: "2020-09-07".to_owned(),
            carrier: "EMS".to_owned(),
            number: "EE123456785KR".to_owned(),
            receivers: String::new(),
            contents: "=HYPERLINK(\"https://evil.example\")".to_owned(),
            paid,
            has_receipt: true,
        }
    }

    #[test]
    fn each_firms_sum_is_held_against_the_limit_in_its_own_currency() {
        let won = |minor| Some(Money::new(minor, "KRW"));
        let lines = [
            line("F01", won(300_000)),
            line("F02", won(500_000)),
            line("F01", won(250_000)),
            line("F01", Some(Money::new(12_050, "USD"))),
            line("F03", None),
        ];

        let sums = sums(&lines, Some(&Money::new(500_000, "KRW")));

        let over: Vec<_> =
            sums.iter().map(|sum| (sum.code.as_str(), sum.parcels, sum.without_amount, sum.over)).collect();
        assert_eq!(over, [("F01", 3, 0, Some(50_000)), ("F02", 1, 0, None), ("F03", 1, 1, None)]);
        assert_eq!(sums[0].paid, BTreeMap::from([("KRW".to_owned(), 550_000), ("USD".to_owned(), 12_050)]));
        assert_eq!(decimal(&Money::new(12_050, "USD")), "120.50");
        assert_eq!(decimal(&Money::new(45_000, "KRW")), "45000");
    }
}
