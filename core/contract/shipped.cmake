# Writes shipped.cpp: the files of some folders of assets/ as arrays of bytes, each folder as a function shipped_<folder>.
#
#   cmake -DROOT=<repository> -DOUT=<shipped.cpp> "-DFOLDERS=programs;examples" -P shipped.cmake
#
# Arrays, because a string literal may be no longer than 64 KB in some compilers. Each file goes through
# hexadecimal, so any byte is safe.

function(trueup_embed folder function_name)
  file(GLOB names RELATIVE "${ROOT}/assets/${folder}" "${ROOT}/assets/${folder}/*.json")
  list(TRANSFORM names REPLACE "\\.json$" "")
  list(SORT names)
  set(arrays "")
  set(rows "")
  set(index 0)
  foreach(name IN LISTS names)
    set(path "${ROOT}/assets/${folder}/${name}.json")
    file(SIZE "${path}" size)
    file(READ "${path}" hex HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
    # 24 bytes a line keeps the generated file readable by tools that dislike long lines.
    string(REPEAT "0x..," 24 line)
    string(REGEX REPLACE "(${line})" "\\1\n" bytes "${bytes}")
    # The closing 0x00 keeps the array from being empty; it is not part of the text.
    string(APPEND arrays "const unsigned char ${folder}_${index}[] = {\n${bytes}0x00};\n")
    string(APPEND rows "      {\"${name}\", text_of(${folder}_${index}, ${size})},\n")
    math(EXPR index "${index} + 1")
  endforeach()
  set(${folder}_arrays "${arrays}" PARENT_SCOPE)
  set(${folder}_function
      "const std::vector<ShippedFile>& ${function_name}() {\n  static const std::vector<ShippedFile> files = {\n${rows}  };\n  return files;\n}\n"
      PARENT_SCOPE)
endfunction()

set(all_arrays "")
set(all_functions "")
foreach(folder IN LISTS FOLDERS)
  trueup_embed(${folder} shipped_${folder})
  string(APPEND all_arrays "${${folder}_arrays}")
  string(APPEND all_functions "${${folder}_function}\n")
endforeach()

string(
  CONFIGURE
    [==[// Written by core/contract/shipped.cmake from assets/. Do not edit.
#include "contract/shipped.h"

#include <cstddef>

namespace trueup {
namespace {

@all_arrays@
[[maybe_unused]] std::string_view text_of(const unsigned char* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}

}  // namespace

@all_functions@}  // namespace trueup
]==]
    content @ONLY)
file(WRITE "${OUT}" "${content}")
