//! GraphQL interfaces over the nodes of the graph.

/// Declares a GraphQL interface: its fields, and the object types it stands for by kind of node.
///
/// The plan for each object type is compiled when a value of it is first met: an interface below an
/// interface would otherwise multiply plans that nothing needs.
macro_rules! interface {
    (
        $(#[doc = $doc:literal])+
        $name:ident $(implements $($other:ident),+)?
        of { $($member:ident = $kind:path),+ $(,)? }
        { $($fields:tt)* }
    ) => {
        $crate::api::table::record!(@record [$($doc)+] $name [$($($other)+)?] { $($fields)* });

        const _: () = {
            use std::cell::OnceCell;
            use $crate::api::table::{Cx, Name, Out, Output, Plan, Record, Selected, Types, Written};

            #[expect(non_snake_case, reason = "one field per member type, named after it")]
            pub(crate) struct Plans<'a> {
                selected: Selected<'a>,
                $( $member: OnceCell<Plan<'a, $member>>, )+
            }

            impl Output for $name {
                type Plan<'a> = Plans<'a>;
                const COMPOSITE: bool = true;

                fn name() -> Name {
                    <Self as Record>::name()
                }

                fn register(types: &mut Types<'_>) {
                    let members = [$(stringify!($member)),+];
                    types.interface::<Self>(&members, |types| {
                        $( types.object::<$member>(); )+
                    });
                }

                fn compile<'a>(_: &Cx<'a>, selected: &Selected<'a>) -> Plans<'a> {
                    Plans { selected: selected.clone(), $( $member: OnceCell::new(), )+ }
                }

                fn write<'a>(&self, plans: &Plans<'a>, cx: &Cx<'a>, out: &mut Out<'a>) -> Written {
                    let kind = cx.graph.kind(self.0);
                    $(
                        if kind == $kind {
                            let plan = plans.$member.get_or_init(|| Plan::below(cx, &plans.selected));
                            return plan.write(&$member(self.0), cx, out);
                        }
                    )+
                    unreachable!("a {kind:?} behind {}", stringify!($name))
                }
            }
        };
    };
}

pub(crate) use interface;
