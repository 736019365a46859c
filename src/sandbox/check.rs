//! Requests held against the machine-readable Bot API: unknown methods and fields, missing ones, wrong types.

use serde_json::{Map, Value};

/// What is wrong with a request, one sentence each; nothing where it is fine.
pub fn wire_errors(spec: &Value, method: &str, params: &Map<String, Value>) -> Vec<String> {
    let methods = spec["methods"].as_object();
    let known = methods.into_iter().flatten().find(|(name, _)| name.eq_ignore_ascii_case(method));
    let Some((name, description)) = known else { return vec![format!("{method}: no such method")] };
    let mut wrong = Vec::new();
    check_fields(spec, name, &description["fields"], params, &mut wrong);
    wrong
}

fn check_fields(spec: &Value, place: &str, fields: &Value, given: &Map<String, Value>, wrong: &mut Vec<String>) {
    let fields: Vec<&Value> = fields.as_array().into_iter().flatten().collect();
    for (key, value) in given {
        let Some(field) = fields.iter().find(|field| field["name"] == key.as_str()) else {
            wrong.push(format!("{place}.{key}: no such field"));
            continue;
        };
        let types: Vec<&str> = field["types"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        if let Err(why) = fits_any(spec, &format!("{place}.{key}"), &types, value) {
            wrong.extend(why);
        }
    }
    for field in fields {
        let name = field["name"].as_str().unwrap_or("");
        if field["required"] == Value::Bool(true) && !given.contains_key(name) {
            wrong.push(format!("{place}.{name}: missing"));
        }
    }
}

fn fits_any(spec: &Value, place: &str, types: &[&str], value: &Value) -> Result<(), Vec<String>> {
    let mut closest: Option<Vec<String>> = None;
    for kind in types {
        match fits(spec, place, kind, value) {
            Ok(()) => return Ok(()),
            Err(why) if closest.as_ref().is_none_or(|closest| why.len() < closest.len()) => closest = Some(why),
            Err(_) => {}
        }
    }
    closest.map_or(Ok(()), Err)
}

fn fits(spec: &Value, place: &str, kind: &str, value: &Value) -> Result<(), Vec<String>> {
    if let Some(of) = kind.strip_prefix("Array of ") {
        let Some(items) = value.as_array() else { return Err(vec![format!("{place}: expected {kind}")]) };
        let checked = items.iter().enumerate().map(|(at, item)| fits(spec, &format!("{place}[{at}]"), of, item));
        let wrong: Vec<String> = checked.filter_map(Result::err).flatten().collect();
        return if wrong.is_empty() { Ok(()) } else { Err(wrong) };
    }
    let simple = match kind {
        "Integer" => Some(value.is_i64() || value.is_u64()),
        "Float" => Some(value.is_number()),
        "String" => Some(value.is_string()),
        "Boolean" | "True" => Some(value.is_boolean()),
        "InputFile" => Some(value.is_string()),
        _ => None,
    };
    match simple {
        Some(true) => return Ok(()),
        Some(false) => return Err(vec![format!("{place}: expected {kind}")]),
        None => {}
    }
    let described = &spec["types"][kind];
    if let Some(subtypes) = described["subtypes"].as_array().filter(|subtypes| !subtypes.is_empty()) {
        let subtypes: Vec<&str> = subtypes.iter().filter_map(Value::as_str).collect();
        return fits_any(spec, place, &same_type_first(spec, &subtypes, value), value);
    }
    let Some(object) = value.as_object() else { return Err(vec![format!("{place}: expected {kind}")]) };
    let mut wrong = Vec::new();
    check_fields(spec, place, &described["fields"], object, &mut wrong);
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

/// Subtypes whose description of `type` names the one given, where any does.
fn same_type_first<'a>(spec: &Value, subtypes: &[&'a str], value: &Value) -> Vec<&'a str> {
    let Some(wanted) = value["type"].as_str() else { return subtypes.to_vec() };
    let names = |kind: &&&str| {
        let fields = spec["types"][**kind]["fields"].as_array();
        let field = fields.into_iter().flatten().find(|field| field["name"] == "type");
        field.is_some_and(|field| {
            let text = field["description"].as_str().unwrap_or("");
            text.ends_with(&format!("must be {wanted}")) || text.contains(&format!("\u{201c}{wanted}\u{201d}"))
        })
    };
    let named: Vec<&str> = subtypes.iter().filter(names).copied().collect();
    if named.is_empty() { subtypes.to_vec() } else { named }
}
