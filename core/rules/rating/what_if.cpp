#include "rules/rating/what_if.h"

namespace trueup::rating {

namespace {

std::size_t cents(Workbook& book) {
  const auto& points = book.rounding_points();
  for (std::size_t i = 0; i < points.size(); ++i)
    if (points[i].id == "rating.cents") return i;
  return book.add_rounding_point({"rating.cents", "rounded to the cent", 2, RoundingMode::half_up,
                                  "contract Exhibit A, which sets rates in cents"});
}

}  // namespace

Expr moved(Expr published, Expr computed, Expr computed_as_published) {
  return published + (computed - computed_as_published);
}

Expr moved_in_cents(Expr published, Expr computed, Expr computed_as_published) {
  Workbook& book = published.book();
  return book.round(moved(published, computed, computed_as_published), cents(book));
}

}  // namespace trueup::rating
