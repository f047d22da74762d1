#include <algorithm>

#include "contract/nearest.h"
#include "contract/program_reader.h"

namespace trueup {

void ProgramReader::read_readings(ObjectReader& document) {
  program_.readings = read_readings(document.optional_list("readings", most_rows),
                                    known_readings());
  if (program_.incentive) check_caps("/incentive/caps");
}

std::vector<Reading> ProgramReader::read_readings(const std::vector<Place>& rows,
                                                  const std::vector<KnownReading>& known) {
  UniqueIds ids(diagnostics_);
  std::vector<Reading> readings;
  for (const Place& row : rows) {
    ObjectReader object(row, diagnostics_);
    readings.push_back(read_reading(object, known));
    ids.add(readings.back().id, object.pointer_of("id"));
    object.finish();
  }
  return readings;
}

Reading ProgramReader::read_reading(ObjectReader& object,
                                    const std::vector<KnownReading>& known) {
  Reading reading;
  reading.id = object.id("id");
  reading.question = object.text("question");
  const auto ids = ids_of(known);
  if (!reading.id.empty() && std::find(ids.begin(), ids.end(), reading.id) == ids.end()) {
    report(diagnostics_, {Fault::unknown_reading, object.pointer_of("id"), in_quotes(reading.id),
                          one_of(ids),
                          did_you_mean(reading.id, ids,
                                       "Leave it out: no rule asks for this reading.")});
  }
  read_options(object, reading);
  reading.why = object.text("why");
  reading.cites = required_cites(object);
  return reading;
}

void ProgramReader::read_options(ObjectReader& object, Reading& reading) {
  UniqueIds ids(diagnostics_);
  const auto place = object.required("options");
  if (place) {
    for (const Place& row : read_list(*place, most_rows, diagnostics_)) {
      ObjectReader option(row, diagnostics_);
      reading.options.push_back({option.id("id"), option.text("label")});
      const std::string& id = reading.options.back().id;
      ids.add(id, option.pointer_of("id"));
      if (find_known_reading(reading.id) && !id.empty())
        check_option(*option.optional("id"), reading.id);
      option.finish();
    }
    if (place->json->kind == Json::Kind::list && place->json->items.empty()) {
      report(diagnostics_, {Fault::out_of_bounds, place->pointer, "an empty list",
                            "at least one option", "Add the ways the clause can be read."});
    }
  }
  const auto default_place = object.required("default");
  if (!default_place || reading.options.empty()) return;
  const auto id = read_text(*default_place, diagnostics_);
  if (!id) return;
  const auto options = ids_of(reading.options);
  const auto found = std::find(options.begin(), options.end(), *id);
  if (found != options.end()) {
    reading.default_option = static_cast<std::size_t>(found - options.begin());
    return;
  }
  report(diagnostics_, {Fault::unknown_option, default_place->pointer, in_quotes(*id),
                        one_of(options),
                        did_you_mean(*id, options, "Use the id of one of the options above.")});
}

/// Every option of the reading needs its cap, or selecting it would change nothing.
void ProgramReader::check_caps(const std::string& caps_pointer) {
  const auto& caps = program_.incentive->caps;
  for (const Reading& reading : program_.readings) {
    if (reading.id != "incentive.cap") continue;
    for (const ReadingOption& option : reading.options) {
      const bool has_cap = std::any_of(caps.begin(), caps.end(), [&](const auto& cap) {
        return cap.first == option.id;
      });
      if (has_cap || option.id.empty()) continue;
      report(diagnostics_, {Fault::missing_key, caps_pointer + "/" + pointer_token(option.id),
                            "nothing", "a cap for every option of reading \"incentive.cap\"",
                            "Add the cap, or leave the option out of the reading."});
    }
  }
}

/// Reports an option of a known reading that no rule implements.
void ProgramReader::check_option(const Place& place, const std::string& reading) {
  const auto id = read_text(place, diagnostics_);
  if (!id) return;
  const auto& options = find_known_reading(reading)->options;
  if (std::find(options.begin(), options.end(), *id) != options.end()) return;
  report(diagnostics_,
         {Fault::unknown_option, place.pointer, in_quotes(*id), one_of(options),
          did_you_mean(*id, options, "Use an option that the rules implement.")});
}

}  // namespace trueup
