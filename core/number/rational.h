#pragma once

#include <boost/multiprecision/cpp_int.hpp>

namespace trueup {

/// Whole number of unlimited size.
using Integer = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>,
                                              boost::multiprecision::et_off>;

/// Exact fraction of unlimited size, always in lowest terms with a positive denominator.
///
/// numerator(r) and denominator(r) are found by argument-dependent lookup and return an Integer.
/// Rational(n, d) needs d > 0: the backend throws boost::bad_rational (a std::domain_error) for
/// any other d. Dividing takes either sign and throws std::overflow_error by zero.
/// A double converts implicitly, to its binary value (0.1 is not 1/10), and the string constructor
/// reads hexadecimal and octal: text goes through parse_decimal.
using Rational = boost::multiprecision::number<boost::multiprecision::cpp_rational_backend,
                                               boost::multiprecision::et_off>;

}  // namespace trueup
