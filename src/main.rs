//! The `naru` command; see `commands`.

fn main() -> std::process::ExitCode {
    naru::commands::main()
}
