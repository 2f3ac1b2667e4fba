"""What is compared: each check asks the server and says what the files give."""

from .columns import columns
from .composition import composition
from .flows import flows
from .groups_of_countries import (groups_by_name, groups_like_regions, groups_of_countries,
                                  groups_of_one)
from .lists import counts, groups, members_of_regions
from .network import (bounds_of_arguments, centrality_of_countries, communities, links, network,
                      passage)
from .partners import concentration, leadership, overtakings, top_partners
from .paths import paths
from .structure import (structure, structure_of_latest_year, structure_of_pairs,
                        structure_of_products, structure_of_regions)
from .trade import (change_of_countries, trade_of_countries, trade_of_products, trade_of_regions,
                    trade_with_regions)

CHECKS = [counts, members_of_regions, groups, flows, trade_of_countries, trade_of_products,
          change_of_countries, trade_of_regions, trade_with_regions, top_partners, leadership,
          overtakings, composition, concentration, paths, structure, structure_of_regions,
          structure_of_pairs, structure_of_products, structure_of_latest_year, network,
          centrality_of_countries, links, communities, passage, bounds_of_arguments,
          columns, groups_of_countries, groups_of_one, groups_like_regions, groups_by_name]
