//! The figures of what was signed and shipped: what counts, what is unconfirmed beside it, and what may be counted twice.

use anyhow::Result;

use super::{Figure, Making};
use crate::domain::deal::{Counts, Stage};
use crate::workbook::report::deals::{self, Standing};
use crate::workbook::report::formula::{count, is, sum};

impl Making<'_> {
    pub(super) fn deals(&self) -> Result<Vec<Figure>> {
        let (page, options) = (self.sheets.deals, self.frame.options);
        let mut figures = Vec::new();
        let all = [
            (Standing::Counted, "report-deals-count", "report-deals-sum", self.know_deals()),
            (Standing::Unconfirmed, "report-deals-open-count", "report-deals-open-sum", "report-know-deals-open"),
        ];
        for (standing, number, total, know) in all {
            for stage in [Stage::Contracted, Stage::Mou, Stage::Exported] {
                let (deals, of) = self.sheets.came.of(stage, standing);
                let at = [
                    is(page.range(deals::STAGE)?, deals::stage_word(options, stage)),
                    is(page.range(deals::STANDING)?, deals::standing_word(options, standing)),
                ];
                let item = options.of(number, stage.name());
                figures.push(self.count(item, page, count(&at), deals).knowing(know));
                if stage != Stage::Mou {
                    let formula = sum(&page.range(deals::DOLLARS)?, &at);
                    figures.push(self.sum(options.of(total, stage.name()), page, formula, of.dollars()).knowing(know));
                }
            }
        }
        let twins = count(&[is(page.range(deals::TWIN)?, "<>")]);
        let figure = self.count(self.say("report-deals-twins"), page, twins, self.sheets.came.twins);
        figures.push(figure.knowing("report-know-twins"));
        Ok(figures)
    }

    fn know_deals(&self) -> &'static str {
        match self.frame.details().deals_count {
            Counts::Document => "report-know-deals-document",
            Counts::DocumentOrBoth => "report-know-deals",
        }
    }
}
