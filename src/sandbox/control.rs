use super::Inner;
use axum::Router;
use std::sync::Arc;
pub fn routes() -> Router<Arc<Inner>> {
    Router::new()
}
