# Writes shipped.cpp: the files of assets/programs and assets/examples as arrays of bytes.
#
#   cmake -DROOT=<repository> -DOUT=<shipped.cpp> -P shipped.cmake
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

function(trueup_embed folder function_name head_type head_function)
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
    trueup_head(${folder} "${name}" "${json}" head)
    string(APPEND heads "${head}")
    math(EXPR index "${index} + 1")
  endforeach()
  set(${folder}_arrays "${arrays}" PARENT_SCOPE)
  set(${folder}_function
      "const std::vector<ShippedFile>& ${function_name}() {\n  static const std::vector<ShippedFile> files = {\n${rows}  };\n  return files;\n}\nconst std::vector<${head_type}>& ${head_function}() {\n  static const std::vector<${head_type}> heads = {\n${heads}  };\n  return heads;\n}\n"
      PARENT_SCOPE)
endfunction()

trueup_embed(programs shipped_programs ProgramHead shipped_program_heads)
trueup_embed(examples shipped_examples ExampleHead shipped_example_heads)

string(
  CONFIGURE
    [==[// Written by core/contract/shipped.cmake from assets/. Do not edit.
#include "contract/shipped.h"

#include <cstddef>

namespace trueup {
namespace {

@programs_arrays@@examples_arrays@
[[maybe_unused]] std::string_view text_of(const unsigned char* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}

}  // namespace

@programs_function@
@examples_function@
}  // namespace trueup
]==]
    content @ONLY)
file(WRITE "${OUT}" "${content}")
