#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "contract/bounds.h"
#include "contract/published.h"
#include "rules/rating/certification.h"
#include "workbook/workbook.h"

namespace trueup::rating {

/// What a person is told of an assumption, and the least and most it may be.
struct AssumptionText {
  std::string group;  ///< the rate cell, or what it belongs to: "ma_adult", "load"
  std::string field;
  std::string label;
  Unit unit = Unit::ratio;
  std::string help;    ///< one plain sentence
  std::string clause;  ///< where the published value stands: "Table 8"
  Bounds bounds{};
  std::vector<bool> applies{};  ///< by element, where some have no such assumption; empty: all have
};

/// Bounds of a year's trend, of a share, of a factor, and of anything else that cannot be negative.
Bounds trend_bounds();
Bounds share_bounds();
Bounds factor_bounds();
Bounds amount_bounds();

/// A certification being written over the published figures.
class CertificationSheet {
 public:
  /// `document` is the report the lines are cited from: "R08".
  CertificationSheet(Certification& made, const Published& published, std::string document)
      : made_(made),
        book_(made.book),
        published_(published),
        document_(std::move(document)),
        figures_(published.corrected()) {}

  Workbook& book() { return book_; }
  const Published& published() const { return published_; }

  AxisId axis(std::string id, std::string label, std::vector<AxisElement> elements);
  /// Columns of a printed table, with their labels.
  std::vector<AxisElement> columns_of(std::string_view exhibit, std::string_view table,
                                      const std::vector<std::string>& ids) const;
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
  /// An assumption's input, and what is published for it: the same, or a figure worked back from
  /// a printed factor. Nothing stands in for the input here: see `assumption`.
  Expr entered(const AssumptionText& text, std::optional<AxisId> axis, Expr published,
               std::vector<bool> worked_back = {});
  /// An assumption: what is entered, otherwise what is published.
  Expr assumption(const AssumptionText& text, std::optional<AxisId> axis, Expr published);
  /// A printed trend factor, brought to the annual trend that is entered. The annual trend it has
  /// is worked back from it, so that a trend entered as it stands changes nothing.
  Expr factor_at_entered_trend(const AssumptionText& text, AxisId axis, Expr printed);
  /// The cost of all categories together after each factor in turn, for a walk from base data to
  /// rate: lines `rating.base_total` and `rating.after_<field>`, the fields as in the factors' ids.
  void steps_of_cost(Expr base, const std::vector<std::string>& fields,
                     const std::vector<Expr>& factors, AxisId category);
  /// What the line rating.<field> comes to at the published assumptions.
  Expr as_published(std::string field, std::string label, Unit unit,
                    std::optional<AxisId> axis);
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
  std::string document_;
  std::vector<std::optional<PrintedFigure>> figures_;
};

}  // namespace trueup::rating
