//! Fetching the proof of a deal.

use std::time::Duration;

use anyhow::Result;

use super::samples::picture;
use super::{Ended, Inner, again};
use crate::domain::deal::{KeptProof, ProofState};
use crate::domain::ids::ProofId;
use crate::domain::work::Fetched;
use crate::store::jobs::Job;
use crate::store::{self, Tx};

pub(super) async fn fetch(inner: &Inner, job: &Job, proof: ProofId, file_id: &str) -> Ended {
    let bytes = match inner.api.download(file_id).await {
        Ok(bytes) => bytes,
        Err(failure) => {
            tracing::warn!(job = job.id.0, failure = %failure, "could not fetch a proof");
            return again(job, &failure).map_or(Ended::Proof(proof, None), Ended::TryAgain);
        }
    };
    let Some(mime) = picture(&bytes) else { return Ended::Proof(proof, None) };
    match inner.files.keep(&bytes).await {
        Ok(sha256) => Ended::Proof(proof, Some(KeptProof { sha256, mime: mime.to_owned() })),
        Err(error) => {
            tracing::error!(job = job.id.0, error = %error, "could not keep a proof");
            match job.tries < super::TRIES {
                true => Ended::TryAgain(Duration::from_secs(60)),
                false => Ended::Proof(proof, None),
            }
        }
    }
}

/// The proof is here, or never will be.
pub(super) async fn keep(tx: &mut Tx<'_>, id: ProofId, file: Option<&KeptProof>) -> Result<Fetched> {
    let Some(mut proof) = store::deals::find_proof(tx, id).await? else { return Ok(Fetched::Lost) };
    proof.state = if file.is_some() { ProofState::Given } else { ProofState::Lost };
    proof.file = file.cloned();
    store::deals::set_proof(tx, &proof, ProofState::Fetching).await?;
    Ok(if file.is_some() { Fetched::Kept } else { Fetched::Lost })
}
