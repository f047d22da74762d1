#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contract/published.h"
#include "rules/rating/certification.h"
#include "workbook/workbook.h"

namespace trueup::rating {

/// A certification being written over the published figures.
class CertificationSheet {
 public:
  CertificationSheet(Certification& made, const Published& published)
      : made_(made), book_(made.book), published_(published), figures_(published.corrected()) {}

  Workbook& book() { return book_; }
  const Published& published() const { return published_; }

  AxisId axis(std::string id, std::string label, const std::vector<std::string>& ids);
  void exhibit(std::string id, std::string title);
  Expr line(std::string id, std::string label, Unit unit, Expr value, std::string clause,
            std::string note = {});
  /// Published figures: one, a row over columns, or a column over rows. One that is lost is missing.
  Expr figure(std::string label, Unit unit, std::string_view exhibit, std::string_view table,
              std::string_view row, std::string_view column);
  Expr row(std::string label, Unit unit, AxisId axis, std::string_view exhibit,
           std::string_view table, std::string_view row);
  Expr column(std::string label, Unit unit, AxisId axis, std::string_view exhibit,
              std::string_view column);
  /// An assumption: what is entered, otherwise what is published.
  Expr assumption(std::string group, std::string field, std::string label, Unit unit,
                  std::optional<AxisId> axis, Expr published, std::string help);
  /// An assumption that has no published value of its own.
  Expr open_assumption(std::string group, std::string field, std::string label, Unit unit,
                       std::optional<AxisId> axis, std::string help);
  /// Values of single elements as one value over their axis.
  Expr stacked(AxisId axis, const std::vector<Expr>& by_element);
  /// 1 for one element of an axis, 0 for the others.
  Expr is_element(AxisId axis, std::size_t element);
  /// The same number for every element.
  Expr constant(const Rational& value, Unit unit = Unit::factor) {
    return book_.constant(value, unit);
  }

 private:
  Expr parameter(std::string label, Unit unit, std::optional<AxisId> axis,
                 const std::vector<std::size_t>& cells, std::string id);

  Certification& made_;
  Workbook& book_;
  const Published& published_;
  std::vector<std::optional<PrintedFigure>> figures_;
};

}  // namespace trueup::rating
