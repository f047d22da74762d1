#include <algorithm>
#include <cstddef>

#include "contract/json.h"

namespace trueup {
namespace {

using Kind = Json::Kind;

void write_string(std::string_view text, std::string& out) {
  constexpr char digits[] = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default:
        if (const auto byte = static_cast<unsigned char>(c); byte < 0x20) {
          out += "\\u00";
          out += digits[byte >> 4];
          out += digits[byte & 15];
        } else {
          out += c;
        }
    }
  }
  out += '"';
}

/// What goes around and between the members of an object or the items of a list.
struct Layout {
  std::string_view after_open, between, before_close, after_key;
};

template <class WriteValue>
void write_members(const Json& value, const Layout& layout, std::string& out,
                   WriteValue write_value) {
  const bool is_list = value.kind == Kind::list;
  const std::size_t count = is_list ? value.items.size() : value.members.size();
  out += is_list ? '[' : '{';
  for (std::size_t i = 0; i < count; ++i) {
    out += i ? layout.between : layout.after_open;
    if (!is_list) {
      write_string(value.members[i].first, out);
      out += layout.after_key;
    }
    write_value(is_list ? value.items[i] : value.members[i].second);
  }
  if (count) out += layout.before_close;
  out += is_list ? ']' : '}';
}

void write_line(const Json& value, const Layout& layout, std::string& out) {
  switch (value.kind) {
    case Kind::null: out += "null"; return;
    case Kind::boolean:
    case Kind::number: out += value.text; return;
    case Kind::string: write_string(value.text, out); return;
    case Kind::list:
    case Kind::object:
      write_members(value, layout, out,
                    [&](const Json& inner) { write_line(inner, layout, out); });
  }
}

bool holds_only_scalars(const Json& value) {
  const auto is_scalar = [](const Json& inner) {
    return inner.kind != Kind::list && inner.kind != Kind::object;
  };
  return std::all_of(value.items.begin(), value.items.end(), is_scalar) &&
         std::all_of(value.members.begin(), value.members.end(),
                     [&](const auto& member) { return is_scalar(member.second); });
}

void write_indented(const Json& value, std::size_t depth, std::string& out) {
  constexpr std::size_t widest = 100;
  constexpr Layout one_line{" ", ", ", " ", ": "};
  if (depth > 0 && holds_only_scalars(value)) {
    std::string line;
    write_line(value, one_line, line);
    const bool is_scalar = value.kind != Kind::list && value.kind != Kind::object;
    const std::size_t line_start = out.rfind('\n') + 1;  // npos + 1 is 0
    if (is_scalar || out.size() - line_start + line.size() < widest) {
      out += line;
      return;
    }
  }
  std::string between = ",\n";
  between.append(2 * depth + 2, ' ');
  const std::string_view open = std::string_view(between).substr(1);
  const std::string_view close = open.substr(0, open.size() - 2);
  write_members(value, {open, between, close, ": "}, out,
                [&](const Json& inner) { write_indented(inner, depth + 1, out); });
}

}  // namespace

std::string write_json(const Json& value) {
  constexpr Layout tight{"", ",", "", ":"};
  std::string out;
  write_line(value, tight, out);
  return out;
}

std::string write_json_indented(const Json& value) {
  std::string out;
  const bool is_scalar = value.kind != Kind::list && value.kind != Kind::object;
  if (is_scalar) {
    out = write_json(value);
  } else {
    write_indented(value, 0, out);
  }
  return out + "\n";
}

std::string pointer_token(std::string_view key) {
  std::string token;
  token.reserve(key.size());
  for (const char c : key) {
    if (c == '~') {
      token += "~0";
    } else if (c == '/') {
      token += "~1";
    } else {
      token += c;
    }
  }
  return token;
}

}  // namespace trueup
