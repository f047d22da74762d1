#pragma once

#include <string>

#include "reply/verification_report.h"

namespace trueup {

/// The report as text: contradictions, the least explained first, then the count by exhibit.
std::string text_verification(const VerificationReport& report);

/// Every claim as comma-separated values, a row each, under one header for all programs.
std::string csv_verification_header();
std::string csv_verification(const VerificationReport& report);

}  // namespace trueup
