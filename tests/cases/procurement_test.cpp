#include <nlohmann/json.hpp>
#include <string>

#include "reply/catalogue.h"
#include "reply/reply.h"
#include "reply/statement.h"
#include "support.h"

// Mississippi's coordinated care procurement of 2021: dates, and nothing to settle.

namespace trueup {

namespace {

constexpr const char* id = "us-ms-procurement-2021";

Draft nothing_entered() {
  return Draft(R"({"format": "trueup.scenario.v1", "program": "us-ms-procurement-2021",
                   "inputs": {}})");
}

}  // namespace

TEST_CASE("procurement: every date of the timetable") {
  struct Transcribed {
    const char *id, *date, *said;
  };
  // The Procurement Timetable, transcribed apart from the program file. Of the approximate rows
  // the first and last day of the months named.
  constexpr Transcribed transcribed[] = {
      {"request_released", "2021-12-10", "released"},
      {"letter_of_intent", "2022-01-07", "2 p.m."},
      {"pre_qualification_conference", "2022-01-14", "1 p.m."},
      {"answers_posted", "2022-02-07", "5 p.m."},
      {"qualification_deadline", "2022-03-04", "2 p.m."},
      {"evaluation_from", "2022-03-01", "approximate"},
      {"evaluation_to", "2022-07-31", "approximate"},
      {"executive_review_from", "2022-07-01", "approximate"},
      {"executive_review_to", "2022-08-31", "approximate"},
      {"award_from", "2022-08-01", "approximate"},
      {"award_to", "2022-08-31", "approximate"},
      {"submission_to_review_board", "missing", "PPRB"},
      {"review_board_meeting", "missing", "PPRB"},
  };
  const Settled settled = nothing_entered().settle();
  const auto& deadlines = shipped_program(id)->deadlines;
  REQUIRE(deadlines.size() == std::size(transcribed));
  for (std::size_t i = 0; i < deadlines.size(); ++i) {
    const Transcribed& expected = transcribed[i];
    CAPTURE(expected.id);
    CHECK(deadlines[i].id == expected.id);
    CHECK(settled.text("deadline." + std::string(expected.id)) == expected.date);
    CHECK(deadlines[i].label.find(expected.said) != std::string::npos);
    const bool approximate = std::string(expected.said) == "approximate";
    CHECK((deadlines[i].note.find("stands for it") != std::string::npos) == approximate);
  }
}

TEST_CASE("procurement: what depends on the award has its date once it is entered") {
  Draft draft = nothing_entered();
  draft.enter("events/submitted_to_review_board", "2022-09-15");
  CHECK(draft.settle().text("deadline.submission_to_review_board") == "2022-09-15");
  CHECK(draft.settle().text("deadline.review_board_meeting") == "missing");
}

TEST_CASE("procurement: nothing is settled, and the reply says so") {
  const Settled settled = nothing_entered().settle();
  const Document statement = statement_document(settled.session().evaluation());
  CHECK(statement["rows"].empty());
  CHECK(statement["net"]["note"].get<std::string>().find("Nothing is settled") == 0);
  CHECK(statement["so_far"]["of"] == "0");
  for (const Line& line : settled.session().workbook().lines()) {
    const bool is_date = line.id.rfind("deadline.", 0) == 0;
    const bool is_net = line.id.rfind("statement.net", 0) == 0;
    CHECK((is_date || is_net));
  }
}

TEST_CASE("procurement: one request for both programs, in title and note") {
  const Program& program = *shipped_program(id);
  CHECK(program.title.find("MississippiCAN and CHIP") != std::string::npos);
  CHECK(program.note.find("Children's Health Insurance Program") != std::string::npos);
  const Document reply = Document::parse(reply_document(nothing_entered().settle().session()));
  CHECK(reply["program"]["note"] == program.note);
}

}  // namespace trueup
