//! What a document may not be, told from its text before any parser sees it.
//!
//! One linear pass over the bytes. A few kilobytes of nested brackets would otherwise overflow a
//! parser's stack and abort the process.

use crate::api::table::{ErrorCode, Fault};

/// The longest document, in bytes; the introspection query of GraphiQL takes 2 % of it.
pub(crate) const MAX_BYTES: usize = 100_000;
/// The most tokens: names, strings and single marks; a number with a point or an ellipsis counts
/// as three. Bounds the parser's work.
pub(crate) const MAX_TOKENS: usize = 10_000;
/// The deepest nesting of brackets of every kind together; introspection takes 16.
pub(crate) const MAX_NESTING: usize = 50;

/// Refuses a document that is too long, too dense or too deep.
pub(crate) fn check_text(text: &str) -> Result<(), Fault> {
    let limit = |what: &str, found: usize, most: usize| {
        let message = format_args!("the document has {found} {what}: expected at most {most}");
        Fault::new(ErrorCode::LimitExceeded, message)
    };
    if text.len() > MAX_BYTES {
        return Err(limit("bytes", text.len(), MAX_BYTES));
    }
    let (mut tokens, mut nesting) = (0_usize, 0_usize);
    let mut scanner = Scanner {
        bytes: text.as_bytes(),
        at: 0,
    };
    while let Some(token) = scanner.next_token() {
        tokens += 1;
        match token {
            b'{' | b'(' | b'[' => nesting += 1,
            b'}' | b')' | b']' => nesting = nesting.saturating_sub(1),
            _ => {}
        }
        if nesting > MAX_NESTING {
            return Err(limit("levels of brackets", nesting, MAX_NESTING));
        }
        if tokens > MAX_TOKENS {
            return Err(limit("tokens or more", tokens, MAX_TOKENS));
        }
    }
    Ok(())
}

/// Walks over tokens, giving the first byte of each.
struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Scanner<'_> {
    fn next_token(&mut self) -> Option<u8> {
        self.skip_ignored();
        let first = *self.bytes.get(self.at)?;
        if first == b'"' {
            self.skip_string();
        } else {
            self.at += 1;
            if is_word(first) {
                self.skip_while(is_word);
            }
        }
        Some(first)
    }

    fn skip_ignored(&mut self) {
        loop {
            self.skip_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b','));
            if self.bytes.get(self.at) != Some(&b'#') {
                return;
            }
            self.skip_while(|byte| byte != b'\n' && byte != b'\r');
        }
    }

    /// Skips a string or a block string; an open one ends with its line or with the text.
    fn skip_string(&mut self) {
        let is_block = self.bytes[self.at..].starts_with(b"\"\"\"");
        let quotes: &[u8] = if is_block { b"\"\"\"" } else { b"\"" };
        self.at += quotes.len();
        while let Some(byte) = self.bytes.get(self.at).copied() {
            let rest = &self.bytes[self.at..];
            if rest.starts_with(quotes) {
                self.at += quotes.len();
                return;
            }
            match byte {
                b'\\' if is_block && rest.starts_with(b"\\\"\"\"") => self.at += 4,
                b'\\' if !is_block => self.at += 2,
                b'\n' | b'\r' if !is_block => return,
                _ => self.at += 1,
            }
        }
    }

    fn skip_while(&mut self, holds: impl Fn(u8) -> bool) {
        while self.bytes.get(self.at).is_some_and(|byte| holds(*byte)) {
            self.at += 1;
        }
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'+') || byte >= 0x80
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str) -> String {
        check_text(text).unwrap_err().message
    }

    #[test]
    fn deep_nesting_is_refused_whatever_the_brackets() {
        for open in ["{a", "[", "(", "{a(b:[{c:"] {
            assert!(
                refusal(&open.repeat(1_000)).contains("levels of brackets"),
                "{open}"
            );
        }
    }

    #[test]
    fn brackets_in_strings_and_comments_do_not_count() {
        let strings =
            r#"{ search(text: "((((") "#.to_owned() + &"\"\"\" [[[[ \\\"\"\" \"\"\"".repeat(100);
        assert_eq!(check_text(&strings), Ok(()));
        assert_eq!(check_text(&"#{{{{\n".repeat(1_000)), Ok(()));
        assert_eq!(check_text(&"{a}".repeat(100)), Ok(()));
    }

    #[test]
    fn many_tokens_and_many_bytes_are_refused() {
        assert!(refusal(&"a ".repeat(10_001)).contains("tokens"));
        assert!(refusal(&" ".repeat(100_001)).contains("100001 bytes"));
    }

    #[test]
    fn an_open_string_or_a_last_backslash_ends_with_the_text() {
        for text in ["\"", "\"\"\"", "\"a\\", "\"\"\"\\", "{ a(b: \"x\n }"] {
            assert_eq!(check_text(text), Ok(()), "{text:?}");
        }
    }
}
