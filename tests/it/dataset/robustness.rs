//! Whatever stands in a file, the loader answers and does not panic.

use proptest::prelude::*;

use crate::dataset::small::Small;

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn arbitrary_bytes_never_panic(file: prop::sample::Index, bytes: Vec<u8>) {
        let small = Small::new();
        let file = file.get(&small.files()).clone();
        let _ = small.write(&file, bytes).problems();
    }

    /// Near misses go deeper than noise: they have a header and most of their cells.
    #[test]
    fn spoilt_files_never_panic(
        file: prop::sample::Index,
        at: prop::sample::Index,
        length in 0_usize..30,
        insert in prop::sample::select(vec![
            "", "\"", ",", "\n", "\r\n", ";", "é", "\0", "world", "KAZ", "asia", "2711", "-1", "[", "9999999999999999999",
        ]),
    ) {
        let small = Small::new();
        let file = file.get(&small.files()).clone();
        let mut content = small.read(&file).into_bytes();
        let start = at.index(content.len());
        let end = (start + length).min(content.len());
        content.splice(start..end, insert.bytes());
        let _ = small.write(&file, content).problems();
    }
}
