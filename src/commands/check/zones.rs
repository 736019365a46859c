//! Which rules of time zones are at hand, and what differs by them.

use anyhow::Result;
use chrono::{DateTime, Utc};

use super::Findings;
use crate::domain::meeting::MeetingState;
use crate::domain::zone;
use crate::store::{self, Tx};
use crate::text::Args;

/// `M05 · America/Vancouver · 2026-12-15 10:00 (chrono-tz 09:00, system 09:00)`, in no language.
pub(super) async fn differing(tx: &mut Tx<'_>, now: DateTime<Utc>) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    for cohort in store::cohorts::all(tx).await? {
        let companies = store::companies::in_cohort(tx, cohort.id).await?;
        let zone_of = |id| companies.iter().find(|company| company.id == id).map(|company| company.details.zone);
        for meeting in store::meetings::in_cohort(tx, cohort.id).await? {
            let at = meeting.details.starts_at;
            if meeting.state != MeetingState::Planned || at < now {
                continue;
            }
            let zones = [Some(cohort.details.zone), zone_of(meeting.firm), zone_of(meeting.buyer)];
            let mut zones: Vec<_> = zones.into_iter().flatten().collect();
            zones.sort_by_key(|zone| zone.name());
            zones.dedup();
            for zone in zones {
                let Some(differs) = zone::differs(at, zone) else { continue };
                let system = differs.system.map(|system| format!(", system {}", system.format("%H:%M")));
                lines.push(format!(
                    "{} · {} · {} (chrono-tz {}{})",
                    meeting.details.code,
                    zone.name(),
                    differs.ours.format("%Y-%m-%d %H:%M"),
                    differs.chrono_tz.format("%H:%M"),
                    system.unwrap_or_default()
                ));
            }
        }
    }
    Ok(lines)
}

pub(super) fn sources(found: &mut Findings<'_>) {
    for source in zone::sources() {
        let version = source.version.unwrap_or_else(|| "?".to_owned());
        let args = Args::new().with("name", source.name).with("version", version);
        match source.used {
            true => found.good("cli-check-zone-used", &args),
            false => found.note("cli-check-zone-source", &args),
        }
    }
}
