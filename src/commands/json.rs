//! JSON laid out for people.
//!
//! Works on the text itself: reading it into values would sort the fields, which stand in the
//! order of the query, and could change the last digit of a number.

/// The same JSON with one field or element a line, indented by two spaces.
///
/// Expects complete JSON; other text comes back in some other layout.
pub(crate) fn indented(json: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(json.len() * 2);
    let mut depth = 0_usize;
    let mut rest = json;
    while let [byte, after @ ..] = rest {
        rest = after;
        match byte {
            b'"' => {
                let (string, after) = rest.split_at(string_length(rest));
                out.push(b'"');
                out.extend_from_slice(string);
                rest = after;
            }
            b'{' | b'[' => {
                out.push(*byte);
                rest = rest.trim_ascii_start();
                if let [close @ (b'}' | b']'), after @ ..] = rest {
                    out.push(*close);
                    rest = after;
                } else {
                    depth += 1;
                    new_line(&mut out, depth);
                }
            }
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                new_line(&mut out, depth);
                out.push(*byte);
            }
            b',' => {
                out.push(b',');
                new_line(&mut out, depth);
            }
            b':' => out.extend_from_slice(b": "),
            byte if byte.is_ascii_whitespace() => {}
            byte => out.push(*byte),
        }
    }
    out
}

/// How many bytes are left of a string, with the quotation mark that ends it.
fn string_length(rest: &[u8]) -> usize {
    let mut escaped = false;
    let end = rest.iter().position(|byte| {
        let ends = *byte == b'"' && !escaped;
        escaped = *byte == b'\\' && !escaped;
        ends
    });
    end.map_or(rest.len(), |end| end + 1)
}

fn new_line(out: &mut Vec<u8>, depth: usize) {
    out.push(b'\n');
    out.resize(out.len() + 2 * depth, b' ');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_order_numbers_and_strings() {
        let json = br#"{"b":1.10,"a":[{},[], {"c":"x, \"{y}\": \\"},null], "d":{"e":-1e5}}"#;
        let expected = r#"{
  "b": 1.10,
  "a": [
    {},
    [],
    {
      "c": "x, \"{y}\": \\"
    },
    null
  ],
  "d": {
    "e": -1e5
  }
}"#;
        assert_eq!(String::from_utf8(indented(json)).unwrap(), expected);
        assert_eq!(indented(expected.as_bytes()), expected.as_bytes());
    }
}
