#include "rules/rating/blend.h"

namespace trueup::rating {

Expr blended(Expr months_2022, Expr pmpm_2022, Expr months_2023, Expr pmpm_2023) {
  return (months_2022 * pmpm_2022 + months_2023 * pmpm_2023) / (months_2022 + months_2023);
}

}  // namespace trueup::rating
