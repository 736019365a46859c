//! A PostgreSQL for the tests: the one `NARU_TEST_POSTGRES_URL` names, or a throw-away cluster from binaries found on
//! this machine. Where there is neither, the tests that need it say loudly that they were skipped; in CI they fail.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

struct Cluster {
    url: String,
    /// Holds the pipe whose end stops the cluster: it dies with this process however that ends.
    _keeper: Option<Child>,
}

/// The address of a fresh, empty database, or `None` where there is no PostgreSQL.
pub async fn fresh_database() -> Option<String> {
    static CLUSTER: OnceLock<Option<Cluster>> = OnceLock::new();
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let cluster = tokio::task::spawn_blocking(|| CLUSTER.get_or_init(start)).await.unwrap().as_ref();
    let Some(cluster) = cluster else {
        assert!(std::env::var_os("CI").is_none(), "PostgreSQL is not installed, and in CI it must be");
        eprintln!("\n*** SKIPPED: this test ran on SQLite only; install PostgreSQL to run it on both ***\n");
        return None;
    };
    let name = format!("naru_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let (server, _) = cluster.url.rsplit_once('/').unwrap();
    let made = Command::new("psql")
        .args(["-X", "-q", "-d", &format!("{server}/postgres"), "-c", &format!("create database {name}")])
        .status();
    assert!(made.unwrap().success(), "could not create a test database");
    Some(format!("{server}/{name}"))
}

fn start() -> Option<Cluster> {
    if let Ok(url) = std::env::var("NARU_TEST_POSTGRES_URL") {
        return Some(Cluster { url, _keeper: None });
    }
    let bin = find_binaries()?;
    let folder = std::env::temp_dir().join(format!("naru-test-postgres-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    let port = free_port();
    let script = format!(
        "set -e
        {bin}/initdb -D {data} -U naru --auth=trust -E UTF8 --locale=C --no-sync >/dev/null 2>&1
        {bin}/postgres -D {data} -p {port} -k {data} -c listen_addresses=127.0.0.1 -c fsync=off \
            -c max_connections=300 >/dev/null 2>&1 &
        server=$!
        cat >/dev/null
        kill -INT $server; wait $server; rm -rf {data}",
        bin = bin.display(),
        data = folder.display(),
    );
    // PostgreSQL refuses to run as root.
    let mut command = if is_root() {
        let mut command = Command::new("su");
        command.args(["postgres", "-s", "/bin/sh", "-c", &script]);
        command
    } else {
        let mut command = Command::new("sh");
        command.args(["-c", &script]);
        command
    };
    let keeper = command.stdin(Stdio::piped()).stdout(Stdio::null()).spawn().ok()?;
    let url = format!("postgres://naru@127.0.0.1:{port}/postgres");
    for _ in 0..300 {
        let ready =
            Command::new(bin.join("pg_isready")).args(["-q", "-h", "127.0.0.1", "-p", &port.to_string()]).status();
        if ready.is_ok_and(|status| status.success()) {
            return Some(Cluster { url, _keeper: Some(keeper) });
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    None
}

fn find_binaries() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok().into_iter().flatten().flatten();
    let mut places: Vec<PathBuf> = versions.map(|entry| entry.path().join("bin")).collect();
    places.sort();
    places.reverse();
    places.push(PathBuf::from("/usr/local/pgsql/bin"));
    places.into_iter().find(|place| place.join("initdb").exists() && Path::new(place).join("postgres").exists())
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|out| out.stdout.starts_with(b"0"))
}

fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}
