#include "contract/json.h"

#include <algorithm>
#include <exception>
#include <iterator>
#include <numeric>
#include <nlohmann/json.hpp>

#include "contract/json_malformed.h"
#include "contract/nearest.h"

namespace trueup {
namespace {

using Kind = Json::Kind;

std::string counted(std::size_t count, const char* what) {
  return std::to_string(count) + " " + what;
}

/// Builds a Json from the events of the parser, which itself neither recurses nor throws here.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
 public:
  Builder(std::string_view text, Diagnostics& diagnostics)
      : text_(text), diagnostics_(diagnostics) {}

  Json take() { return std::move(root_); }

  bool null() override { return add(Kind::null, ""); }
  bool boolean(bool value) override { return add(Kind::boolean, value ? "true" : "false"); }
  bool number_integer(number_integer_t value) override {
    // Only numbers with a minus sign come here, so 0 was written "-0".
    return add(Kind::number, value == 0 ? "-0" : std::to_string(value));
  }
  bool number_unsigned(number_unsigned_t value) override {
    return add(Kind::number, std::to_string(value));
  }
  bool number_float(number_float_t, const string_t& written) override {
    return add(Kind::number, written);
  }
  bool string(string_t& value) override { return add(Kind::string, std::move(value)); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(Kind::object); }
  bool start_array(std::size_t) override { return open(Kind::list); }
  bool key(string_t& value) override {
    open_.back().key = std::move(value);
    return true;
  }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }

  bool parse_error(std::size_t position, const std::string& token,
                   const nlohmann::detail::exception& fault) override {
    constexpr int number_overflow = 406;
    if (fault.id == number_overflow) {
      report(diagnostics_, {Fault::number_not_string, pointer(), token, "a decimal string",
                            "Write the figure out in quotes."});
      return false;
    }
    // What follows "last read" is the document's own text.
    const std::string_view message = fault.what();
    const std::size_t last_read = message.find("; last read: '");
    const std::string_view what = message.substr(0, last_read);
    if (what.find("control character") != std::string_view::npos) {
      report(diagnostics_,
             malformed_at(text_, position - 1, "Write a line break inside a text as \\n."));
    } else if (what.find("; expected end of input") != std::string_view::npos) {
      report(diagnostics_, malformed_at(text_, start_of(token, position),
                                        "Leave out what follows the end of the document."));
    } else if (last_read != std::string_view::npos) {
      report(diagnostics_, malformed_at(text_, position - 1));  // the fault lies inside a token
    } else {
      report(diagnostics_, malformed_at(text_, start_of(token, position)));
    }
    return false;
  }

 private:
  struct Open {
    Json value;
    std::string key;  // of an object: the one read last
  };

  /// Where a whole token that ends before `position` starts. What the parser hands on as the token
  /// may begin too early, except for strings and numbers.
  std::size_t start_of(const std::string& token, std::size_t position) const {
    if (position > text_.size()) return text_.size();
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    const char last = text_[position - 1];
    std::size_t start = position - 1;
    if (is_letter(last)) {
      while (start > 0 && is_letter(text_[start - 1])) --start;
    } else if (last == '"' || (last >= '0' && last <= '9')) {
      start = position - std::min(position, token.size());
    }
    return start;
  }

  std::string pointer() const {
    std::string result;
    for (const Open& level : open_) {
      result += '/';
      result += level.value.kind == Kind::list ? std::to_string(level.value.items.size())
                                               : pointer_token(level.key);
    }
    return result;
  }

  bool count_value() {
    if (++values_ <= max_document_values) return true;
    report(diagnostics_, {Fault::too_large, "", counted(values_, "values or more"),
                          "at most " + counted(max_document_values, "values"),
                          "Split the document."});
    return false;
  }

  bool add(Kind kind, std::string text) {
    if (!count_value()) return false;
    Json value;
    value.kind = kind;
    value.text = std::move(text);
    put(std::move(value));
    return true;
  }

  bool open(Kind kind) {
    if (!count_value()) return false;
    if (open_.size() == max_document_depth) {
      report(diagnostics_, {Fault::too_large, pointer(),
                            counted(max_document_depth + 1, "levels or more"),
                            "at most " + counted(max_document_depth, "levels of brackets"),
                            "Leave out the brackets that enclose nothing else."});
      return false;
    }
    open_.emplace_back();
    open_.back().value.kind = kind;
    return true;
  }

  bool close() {
    Json value = std::move(open_.back().value);
    open_.pop_back();
    drop_duplicates(value);
    put(std::move(value));
    return true;
  }

  void put(Json value) {
    if (open_.empty()) {
      root_ = std::move(value);
    } else if (open_.back().value.kind == Kind::list) {
      open_.back().value.items.push_back(std::move(value));
    } else {
      open_.back().value.members.emplace_back(open_.back().key, std::move(value));
    }
  }

  void drop_duplicates(Json& object) {
    auto& members = object.members;
    std::vector<std::size_t> order(members.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return members[a].first < members[b].first;
    });
    std::vector<bool> again(members.size());
    for (std::size_t i = 1; i < order.size(); ++i)
      again[order[i]] = members[order[i]].first == members[order[i - 1]].first;
    if (std::find(again.begin(), again.end(), true) == again.end()) return;

    decltype(object.members) kept;
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (!again[i]) {
        kept.push_back(std::move(members[i]));
        continue;
      }
      const std::string& key = members[i].first;
      report(diagnostics_, {Fault::duplicate_key, pointer() + "/" + pointer_token(key),
                            in_quotes(key) + " a second time", "each key once",
                            "Keep one of the two, and check which figure you mean."});
    }
    members = std::move(kept);
  }

  std::string_view text_;
  Diagnostics& diagnostics_;
  std::vector<Open> open_;
  Json root_;
  std::size_t values_ = 0;
};

}  // namespace

const Json* Json::find(std::string_view key) const {
  for (const auto& member : members)
    if (member.first == key) return &member.second;
  return nullptr;
}

Json parse_json(std::string_view text, Diagnostics& diagnostics) {
  if (text.size() > max_document_bytes) {
    report(diagnostics, {Fault::too_large, "", counted(text.size(), "bytes"),
                         "at most " + counted(max_document_bytes, "bytes (4 MiB)"),
                         "Give a smaller document."});
    return {};
  }
  if (auto fault = find_bad_bytes(text)) {
    report(diagnostics, std::move(*fault));
    return {};
  }
  try {
    Builder builder(text, diagnostics);
    const bool whole = nlohmann::json::sax_parse(text.begin(), text.end(), &builder);
    return whole ? builder.take() : Json{};
  } catch (const std::exception& fault) {
    report(diagnostics, {Fault::internal, "", fault.what(), "a document that can be read",
                         "Please report this document to the makers of the engine."});
    return {};
  }
}

}  // namespace trueup
