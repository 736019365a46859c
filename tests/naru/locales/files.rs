//! The Fluent files as data: what each message says, asks for and refers to.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

/// A message's value, or one of its attributes.
#[derive(Debug, Default)]
pub struct Said {
    pub file: String,
    pub variables: BTreeSet<String>,
    pub functions: BTreeSet<String>,
    pub references: BTreeSet<String>,
    /// Each run of text as a reader may see it; `{}` stands for a value, `{josa}` for one with its particle.
    pub texts: Vec<String>,
}

#[derive(Debug, Default)]
pub struct Locale {
    pub files: BTreeSet<String>,
    /// By `id`, `id.attribute` or `-term`.
    pub said: BTreeMap<String, Said>,
    /// Files that do not parse, and ids that occur twice.
    pub broken: Vec<String>,
}

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

pub fn read(lang: &str) -> Locale {
    let mut locale = Locale::default();
    let folder = root().join("locales").join(lang);
    for entry in std::fs::read_dir(&folder).expect("a folder per language") {
        locale.add(&entry.expect("a file").path());
    }
    locale
}

impl Locale {
    fn add(&mut self, path: &Path) {
        let source = std::fs::read_to_string(path).expect("a text file");
        let file = path.file_name().expect("a file").to_string_lossy().into_owned();
        let resource = parser::parse(source.as_str()).unwrap_or_else(|(resource, errors)| {
            self.broken.extend(errors.iter().map(|error| format!("{}: {error}", path.display())));
            resource
        });
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let value = message.value.map(|value| (message.id.name.to_owned(), value));
                    let attributes = message.attributes.into_iter();
                    let attributes =
                        attributes.map(|each| (format!("{}.{}", message.id.name, each.id.name), each.value));
                    value.into_iter().chain(attributes).for_each(|(id, pattern)| self.insert(&file, id, &pattern));
                }
                Entry::Term(term) => self.insert(&file, format!("-{}", term.id.name), &term.value),
                Entry::Junk { content } => self.broken.push(format!("{}: cannot read {content:?}", path.display())),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            }
        }
        self.files.insert(file);
    }

    fn insert(&mut self, file: &str, id: String, pattern: &Pattern<&str>) {
        let mut said = Said { file: file.to_owned(), ..Said::default() };
        said.pattern(pattern);
        if self.said.insert(id.clone(), said).is_some() {
            self.broken.push(format!("{file}: {id} occurs twice"));
        }
    }
}

impl Said {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text.push_str(value),
                PatternElement::Placeable { expression } => text.push_str(self.expression(expression)),
            }
        }
        self.texts.push(text);
    }

    fn expression(&mut self, expression: &Expression<&str>) -> &'static str {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
                "{choice}"
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) -> &'static str {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.insert(id.name.to_owned());
                self.arguments(arguments);
                if id.name == "JOSA" {
                    return "{josa}";
                }
            }
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map_or(String::new(), |attribute| format!(".{}", attribute.name));
                self.references.insert(format!("{}{attribute}", id.name));
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.references.insert(format!("-{}", id.name));
                arguments.iter().for_each(|arguments| self.arguments(arguments));
            }
            InlineExpression::Placeable { expression } => return self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => return "{literal}",
        }
        "{}"
    }

    fn arguments(&mut self, arguments: &CallArguments<&str>) {
        arguments.positional.iter().for_each(|argument| {
            self.inline(argument);
        });
        arguments.named.iter().for_each(|argument| {
            self.inline(&argument.value);
        });
    }
}
