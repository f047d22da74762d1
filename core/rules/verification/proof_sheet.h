#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "contract/published.h"
#include "workbook/workbook.h"

namespace trueup {

/// Printed figures that must equal a line: one for each element of it, or all of them its one value.
struct Claim {
  std::string formula;             ///< in words: "product of c to k"
  NodeId line = 0;
  std::vector<std::size_t> cells;  ///< indices into Published::cells
};

/// The verification workbook: printed figures as parameters, each claim a line that recomputes
/// printed figures from the printed figures beside them.
struct Proof {
  std::vector<std::string> exhibits;  ///< in order of printing, whether claims are made or not
  Workbook book;
  std::vector<Claim> claims;
  /// By cell: the parameter elements it stands in. A cell nothing is computed from has none.
  std::map<std::size_t, std::vector<std::pair<NodeId, std::uint32_t>>> leaves;
};

class ProofSheet;

/// A printed table, or some of its rows and columns, while claims are written about it.
class ProofTable {
 public:
  ProofTable(ProofSheet& sheet, const PublishedTable& table);

  /// The same table with these rows, or columns, alone; a total among them is left out as ever.
  ProofTable rows(std::vector<std::string> ids) const;
  ProofTable columns(std::vector<std::string> ids) const;
  bool has_row(std::string_view id) const;
  bool has_column(std::string_view id) const;
  const std::vector<std::string>& row_ids() const { return rows_; }
  const std::vector<std::string>& column_ids() const { return columns_; }

  /// A row over the columns, or a column over the rows, without the total.
  Expr row(std::string_view id) const;
  Expr column(std::string_view id) const;
  AxisId column_axis() const;
  AxisId row_axis() const;
  /// One figure.
  Expr at(std::string_view row, std::string_view column) const;

  void row_is(std::string_view id, Expr value, std::string formula) const;
  void column_is(std::string_view id, Expr value, std::string formula) const;
  void is(std::string_view row, std::string_view column, Expr value, std::string formula) const;

 private:
  ProofSheet& sheet_;
  const PublishedTable& table_;
  std::vector<std::string> rows_;
  std::vector<std::string> columns_;
};

/// Writes a proof over published tables.
class ProofSheet {
 public:
  ProofSheet(const Published& published, Proof& proof) : published_(published), proof_(proof) {}

  Workbook& book() { return proof_.book; }
  const Published& published() const { return published_; }
  Expr constant(const Rational& value) { return proof_.book.constant(value); }

  /// Begins the claims of an exhibit.
  void exhibit(std::string_view name);
  ProofTable table(std::string_view exhibit, std::string_view id = {});
  /// The ids of an exhibit's tables, in order.
  std::vector<std::string> tables_of(std::string_view exhibit) const;

  AxisId axis(const std::vector<std::string>& ids);
  Expr figures(const std::string& name, std::optional<AxisId> axis,
               const std::vector<std::size_t>& cells);
  void claim(const std::string& name, Expr value, std::vector<std::size_t> cells,
             std::string formula);

 private:
  const Published& published_;
  Proof& proof_;
  std::map<std::vector<std::string>, AxisId> axes_;
  std::map<std::string, Expr> figures_;
  std::map<std::string, int> claims_made_;
};

/// Whether claims are made about the printed tables of a program.
bool has_proof(std::string_view program);

/// Every claim that can be made about the printed tables of a program; nothing for a program
/// without printed tables. Program ids are those of assets/programs.
std::unique_ptr<Proof> proof_of(std::string_view program, const Published& published);

}  // namespace trueup
