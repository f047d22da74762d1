#include "readers/merged_order.h"

#include <doctest/doctest.h>

using List = std::vector<std::string>;

TEST_CASE("merged order: what only a later list has stands behind what it stands behind there") {
  CHECK(trueup::merged_order({{"a", "c"}, {"a", "b", "c", "d"}}) == List{"a", "b", "c", "d"});
  CHECK(trueup::merged_order({{"b"}, {"a", "b"}}) == List{"a", "b"});
  CHECK(trueup::merged_order({{"a", "b"}, {"c"}}) == List{"c", "a", "b"});
  CHECK(trueup::merged_order({{"a", "b"}, {"b", "a"}}) == List{"a", "b"});
  CHECK(trueup::merged_order({}).empty());
}
