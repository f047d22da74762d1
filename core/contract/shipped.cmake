# Writes shipped.cpp: the files of some folders of assets/ as arrays of bytes, each folder as a function shipped_<folder>.
#
#   cmake -DROOT=<repository> -DOUT=<shipped.cpp> "-DFOLDERS=programs;examples" -P shipped.cmake
#
# Arrays, because a string literal may be no longer than 64 KB in some compilers. Each file goes through
# hexadecimal, so any byte is safe. Beside them stands what a list of them shows, so that making one reads no document.

# A text of a JSON document as a C++ string literal; empty where it has no such text.
function(trueup_literal json result)
  string(JSON value ERROR_VARIABLE absent GET "${json}" ${ARGN})
  if(absent)
    set(value "")
  endif()
  string(HEX "${value}" hex)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" escaped "${hex}")
  set(${result} "\"${escaped}\"" PARENT_SCOPE)
endfunction()

# One row of the list of programs or examples: what it is called there, from its document.
function(trueup_head folder name json result)
  if(folder STREQUAL "programs")
    trueup_literal("${json}" id id)
    trueup_literal("${json}" title title)
    trueup_literal("${json}" jurisdiction jurisdiction)
    trueup_literal("${json}" from rating_period from)
    trueup_literal("${json}" to rating_period to)
    set(${result} "      {${id}, ${title}, ${jurisdiction}, ${from}, ${to}},\n" PARENT_SCOPE)
  else()
    trueup_literal("${json}" title name)
    trueup_literal("${json}" program program)
    trueup_literal("${json}" note note)
    set(${result} "      {\"${name}\", ${title}, ${program}, ${note}},\n" PARENT_SCOPE)
  endif()
endfunction()

function(trueup_embed folder)
  file(GLOB names RELATIVE "${ROOT}/assets/${folder}" "${ROOT}/assets/${folder}/*.json")
  list(TRANSFORM names REPLACE "\\.json$" "")
  list(SORT names)
  set(arrays "")
  set(rows "")
  set(heads "")
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
    file(READ "${path}" json)
    if(DEFINED head_of_${folder})
      trueup_head(${folder} "${name}" "${json}" head)
      string(APPEND heads "${head}")
    endif()
    math(EXPR index "${index} + 1")
  endforeach()
  set(${folder}_arrays "${arrays}" PARENT_SCOPE)
  set(text "const std::vector<ShippedFile>& shipped_${folder}() {\n  static const std::vector<ShippedFile> files = {\n${rows}  };\n  return files;\n}\n")
  if(DEFINED head_of_${folder})
    set(head ${head_of_${folder}})
    string(TOLOWER "${head}" head_name)
    string(APPEND text "const std::vector<${head}Head>& shipped_${head_name}_heads() {\n  static const std::vector<${head}Head> heads = {\n${heads}  };\n  return heads;\n}\n")
  endif()
  set(${folder}_function "${text}" PARENT_SCOPE)
endfunction()

# The folders of which a list is shown, and what a row of it is called.
set(head_of_programs Program)
set(head_of_examples Example)

set(all_arrays "")
set(all_functions "")
foreach(folder IN LISTS FOLDERS)
  trueup_embed(${folder})
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
