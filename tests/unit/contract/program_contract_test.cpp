#include <doctest/doctest.h>

#include "contract/program.h"
#include "documents.h"

TEST_CASE("program: names the contract it stands under, or none") {
  trueup::Diagnostics faults;
  const auto alone = trueup::read_program(small_program, faults);
  const auto one_of_several = trueup::read_program(
      with(small_program, R"("jurisdiction")",
           R"("contract": {"id": "coordinated-care", "title": "The contract"}, "jurisdiction")"),
      faults);
  REQUIRE(said(faults) == "");
  CHECK(!alone.value().contract);
  CHECK(one_of_several.value().contract.value().id == "coordinated-care");
  CHECK(one_of_several.value().contract.value().title == "The contract");
}

TEST_CASE("program: a contract without an id or a title is refused") {
  trueup::Diagnostics faults;
  CHECK(!trueup::read_program(
      with(small_program, R"("jurisdiction")", R"("contract": {}, "jurisdiction")"), faults));
  CHECK(said(faults) == "missing_key /contract/id; missing_key /contract/title");
}
