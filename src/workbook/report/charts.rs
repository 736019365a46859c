//! The charts beside the summary: amounts of each firm, meetings by country, and scores. They show the cells of the
//! sheets, so that they follow whatever is corrected there.

use anyhow::Result;
use rust_xlsxwriter::{Chart, ChartFont, ChartLegendPosition, Worksheet};

use super::caches::Caches;
use super::companies;
use super::page::Page;
use super::scores;
use super::summary::CHARTS;
use super::words::Options;

/// More bars than this are not told apart.
const MOST: u32 = 40;
const WIDTH: u32 = 760;

/// One chart: from which sheet, the column its bars are named by, and the columns they show.
struct Plan<'a> {
    title: &'static str,
    page: &'a Page,
    names: &'static str,
    values: &'a [&'static str],
    /// The highest that can be, where there is such a thing.
    most: Option<u32>,
}

pub fn insert(
    sheet: &mut Worksheet,
    options: Options,
    companies: &companies::Pages,
    scores: &scores::Pages,
) -> Result<Caches> {
    let mut caches = Caches::default();
    let plans = [
        Plan {
            title: "report-chart-firms",
            page: &companies.firms,
            names: companies::NAME,
            values: &[companies::CONSULTED, companies::PROSPECTIVE],
            most: None,
        },
        Plan {
            title: "report-chart-countries",
            page: &companies.countries,
            names: companies::COUNTRY,
            values: &[companies::HELD],
            most: None,
        },
        Plan {
            title: "report-chart-scores",
            page: &scores.scores,
            names: scores::ITEM,
            values: &[scores::AVERAGE],
            most: Some(5),
        },
    ];
    let mut row = 0;
    for plan in plans {
        let Some((first, last)) = plan.page.span(MOST) else { continue };
        let height = 160 + 28 * (last - first + 1) * u32::try_from(plan.values.len())?;
        sheet.insert_chart(row, CHARTS, &chart(&plan, options, (first, last), height, &mut caches)?)?;
        // A row is 20 pixels high.
        row += height / 20 + 2;
    }
    Ok(caches)
}

fn chart(
    plan: &Plan<'_>,
    options: Options,
    (first, last): (u32, u32),
    height: u32,
    caches: &mut Caches,
) -> Result<Chart> {
    let mut chart = Chart::new_bar();
    let names = plan.page.at(plan.names)?;
    for column in plan.values {
        let values = plan.page.at(column)?;
        let series = chart.add_series().set_name(&options.say(column));
        series.set_categories((plan.page.name.as_str(), first, names, last, names));
        series.set_values((plan.page.name.as_str(), first, values, last, values));
        let letters = plan.page.column(column)?;
        let range = format!("{}!${letters}${}:${letters}${}", plan.page.name, first + 1, last + 1);
        caches.add(range, (first..=last).map(|row| plan.page.came(row, values)).collect());
    }
    chart.title().set_name(&options.say(plan.title)).set_font(ChartFont::new().set_size(12));
    // The first line of a sheet on top.
    chart.y_axis().set_reverse();
    chart.x_axis().set_min(0);
    if let Some(most) = plan.most {
        chart.x_axis().set_max(most);
    }
    match plan.values.len() {
        1 => drop(chart.legend().set_hidden()),
        _ => drop(chart.legend().set_position(ChartLegendPosition::Bottom)),
    }
    chart.set_width(WIDTH).set_height(height);
    Ok(chart)
}
