//! Numbers that look like chance and follow from a seed.

/// Numbers that look like chance and follow from the seed: SplitMix64 (Steele, Lea and Flood 2014).
#[derive(Clone, Debug)]
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// The numbers below `n`, in an order by chance (Fisher and Yates 1938).
    pub(super) fn order(&mut self, n: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..n).collect();
        for last in (1..n).rev() {
            let below = last as u64 + 1;
            let other = usize::try_from(self.next() % below).expect("it is below a usize");
            order.swap(last, other);
        }
        order
    }
}

#[cfg(test)]
mod tests {
    use super::Chance;

    #[test]
    fn an_order_by_chance_follows_from_its_seed() {
        let order = Chance::new(7).order(50);
        assert_eq!(order, Chance::new(7).order(50));
        assert_ne!(order, Chance::new(8).order(50));
        let mut sorted = order;
        sorted.sort_unstable();
        assert_eq!(sorted, (0..50).collect::<Vec<_>>());
    }

    /// The first numbers that the authors' own program gives for the seed 1234567.
    #[test]
    fn chance_is_splitmix() {
        let mut chance = Chance::new(1_234_567);
        let first = [chance.next(), chance.next(), chance.next()];
        let published = [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
        ];
        assert_eq!(first, published);
    }
}
