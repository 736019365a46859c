//! Readers by name, as staff know them.

use std::collections::BTreeSet;

use anyhow::Result;

use crate::conversation::turn::Turn;
use crate::domain::company::Role;
use crate::store;
use crate::store::broadcasts::Reader;
use crate::words::{address, people};

/// Company, name and position of each, in their order.
pub async fn of(turn: &mut Turn<'_, '_>, readers: &[Reader]) -> Result<Vec<String>> {
    let ids: BTreeSet<_> = readers.iter().map(|reader| reader.person).collect();
    let persons = store::people::these(turn.tx, &ids).await?;
    let mut names = Vec::with_capacity(readers.len());
    for reader in readers {
        let Some(person) = persons.get(&reader.person) else { continue };
        let member = store::people::find_member(turn.tx, turn.house.bot, reader.member).await?.map(|one| one.member);
        let company = match member.as_ref().and_then(|member| member.company) {
            Some(company) => Some(store::companies::company(turn.tx, company).await?),
            None => None,
        };
        names.push(match member.map(|member| member.role) {
            Some(Role::Interpreter) => people::interpreter(turn.lang, person),
            _ => address::address(turn.lang, person, company.as_ref()),
        });
    }
    Ok(names)
}
