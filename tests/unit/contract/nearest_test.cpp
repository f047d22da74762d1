#include "contract/nearest.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using trueup::did_you_mean;
using trueup::nearest;
using trueup::one_of;

TEST_CASE("nearest: what was probably meant") {
  const std::vector<std::string> cells = {"ma_adult", "ma_children", "foster_care", "quasi_chip"};
  CHECK(nearest("ma_adlt", cells) == "ma_adult");
  CHECK(nearest("ma_adutl", cells) == "ma_adult");
  CHECK(nearest("MA Adult", cells) == "ma_adult");
  CHECK(nearest("foster-care", cells) == "foster_care");
  CHECK(nearest("children", cells) == "");
  CHECK(nearest("newborns", cells) == "");
  CHECK(nearest("", cells) == "");
  CHECK(nearest(std::string(5000, 'a'), cells) == "");
  CHECK(nearest("x", {"y"}) == "y");
  CHECK(nearest("x", {"yz"}) == "");
}

TEST_CASE("nearest: hints and lists of names") {
  CHECK(did_you_mean("contarct", {"contract"}, "Else.") == "Did you mean \"contract\"?");
  CHECK(did_you_mean("elsewhere", {"contract"}, "Else.") == "Else.");
  CHECK(one_of({}) == "nothing");
  CHECK(one_of({"a"}) == "a");
  CHECK(one_of({"a", "b"}) == "one of a, b");
  CHECK(one_of(std::vector<std::string>(30, "x")).find("… (14 more)") != std::string::npos);
  CHECK(trueup::in_quotes("a\"b") == "\"a\\\"b\"");
}
