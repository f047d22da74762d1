#pragma once

#include <string>
#include <string_view>

#include "contract/diagnostic.h"

// Documents without a fault, and a way to put one in.

/// A program with everything in it once.
inline constexpr std::string_view whole_program = R"json({
  "format": "trueup.program.v1",
  "id": "test-program",
  "title": "A program",
  "jurisdiction": "US-MS",
  "parties": {"plan": "CCO", "state": "State"},
  "rating_period": {"from": "2025-07-01", "to": "2026-06-30"},
  "sources": {"contract": "The contract", "r08": "The rate report"},
  "cells": [
    {
      "id": "ma_adult",
      "label": "MA Adult",
      "risk_adjustment": "prospective",
      "rate": {"value": "375.66", "unit": "pmpm", "cite": ["contract Exhibit A", "r08 Table 1"]},
      "medical_cost": {"value": "323.93", "unit": "pmpm", "cite": "r08 Exhibit 3"},
      "projected_months": {"value": "603476", "unit": "member_months", "cite": "r08 Exhibit 3"},
      "high_cost_target": {"value": "0.36", "unit": "pmpm", "cite": "r08 Table 21", "note": "small"}
    },
    {
      "id": "pregnant_women",
      "label": "Pregnant Women",
      "risk_adjustment": "none",
      "rate": {"value": "654.11", "unit": "pmpm", "cite": "contract Exhibit A"}
    }
  ],
  "withhold": {
    "rate": {"value": "0.02", "unit": "ratio", "cite": "contract 11.1.1.5"},
    "floor_share": {"value": "0.75", "unit": "ratio", "cite": "contract 11.1.1.5.1"},
    "installment_share": {"value": "0.5", "unit": "ratio", "cite": "contract 11.1.1.5"},
    "measures": [
      {
        "id": "imm_adolescents",
        "label": "Immunizations",
        "sub_measure": "Combination 1",
        "kind": "rate",
        "weight": {"value": "0.9", "unit": "ratio", "cite": "contract 11.1.1.5.1"},
        "target": {"value": "0.5496", "unit": "ratio", "cite": "contract 11.1.1.5.1"},
        "new_under": ["r08"]
      },
      {
        "id": "pphr_ae_ratio",
        "label": "Returns",
        "kind": "actual_to_expected",
        "weight": {"value": "0.1", "unit": "ratio", "cite": "contract 11.1.1.5.1"},
        "improvement": {"value": "0.02", "unit": "ratio", "cite": "contract 11.1.1.5.1"}
      }
    ]
  },
  "incentive": {
    "caps": {
      "certified": {"value": "0.0025", "unit": "ratio", "cite": "r08 Step 8"},
      "contract": {"value": "0.005", "unit": "ratio", "cite": "contract 11.5"}
    }
  },
  "directed_payments": [
    {
      "id": "mhap_fsa",
      "label": "MHAP",
      "cite": "contract 11.2.1",
      "pmpm": {"pregnant_women": {"value": "290.76", "unit": "pmpm", "cite": "r08 Exhibit 12"}}
    },
    {
      "id": "treat",
      "label": "TREAT",
      "cite": "contract 11.2.3",
      "pmpm": {"value": "4.66", "unit": "pmpm", "cite": "r08 Exhibit 12"}
    },
    {"id": "apc_opt_out", "label": "APC", "cite": "contract 11.2.6"}
  ],
  "pharmacy_corridor": {
    "member_threshold": {"value": "250000", "unit": "dollars", "cite": "contract 11.1.11"},
    "bands": [
      {"id": "gain", "label": "Gain", "to": "-0.03",
       "plan_share": "0.5", "state_share": "0.5", "cite": "contract 11.1.11"},
      {"id": "within", "label": "Within", "from": "-0.03", "to": "0.03",
       "plan_share": "1", "state_share": "0", "cite": "contract 11.1.11"},
      {"id": "loss", "label": "Loss", "from": "0.03",
       "plan_share": "0", "state_share": "1", "cite": "contract 11.1.11"}
    ]
  },
  "mlr": {
    "minimum": {"value": "0.875", "unit": "ratio", "cite": "contract 11.4"},
    "decimals": {"value": "3", "unit": "count", "cite": "contract Exhibit C L.1.b"},
    "community_benefit_share": {"value": "0.03", "unit": "ratio",
     "cite": "contract Exhibit C L.1.c"},
    "credibility": {
      "cite": "r08 table",
      "nodes": [
        {"member_months": "5400", "adjustment": "0.084"},
        {"member_months": "12000", "adjustment": "0.057"}
      ]
    },
    "late_interest_rate": {"value": "0.1", "unit": "ratio", "cite": "contract 11.4"},
    "days_in_year": {"value": "365", "unit": "days", "cite": "contract 11.4"}
  },
  "premium_tax": {"rate": {"value": "0.03", "unit": "ratio", "cite": "contract 11.3"}},
  "readings": [
    {
      "id": "rebate.due_year",
      "question": "In which May?",
      "options": [
        {"id": "following", "label": "May 2027"},
        {"id": "year_later", "label": "May 2028"}
      ],
      "default": "year_later",
      "why": "So it is read here.",
      "cite": "contract 11.4"
    }
  ],
  "events": [{"id": "audit", "label": "Audit completed"}],
  "deadlines": [
    {"id": "report", "label": "Report",
     "rule": {"kind": "month_day", "month": "1", "day": "15", "year_offset": "1"},
     "cite": "contract 11.1"},
    {"id": "payment", "label": "Payment",
     "rule": {"kind": "days_after_deadline", "anchor": "report", "count": "30"},
     "cite": "contract 11.1"},
    {"id": "rebate_due", "label": "Rebate",
     "rule": {"kind": "business_day", "month": "5", "count": "10", "year_offset": "1"},
     "only_under": "rebate.due_year=following", "cite": "contract 11.4", "note": "ten"},
    {"id": "quarter", "label": "Quarter",
     "rule": {"kind": "days_after_quarter", "quarter": "4", "count": "60"}, "cite": "contract A.2"},
    {"id": "months", "label": "Months",
     "rule": {"kind": "months_after_end", "count": "6"}, "cite": "contract A.2"},
    {"id": "days", "label": "Days",
     "rule": {"kind": "days_after_end", "count": "180"}, "cite": "contract A.1"},
    {"id": "after", "label": "After",
     "rule": {"kind": "days_after_event", "anchor": "audit", "count": "0"}, "cite": "contract A.1"},
    {"id": "soon", "label": "Soon",
     "rule": {"kind": "business_days_after_event", "anchor": "audit", "count": "5"},
     "cite": "contract A.1"}
  ],
  "holidays": {
    "cite": "contract 3-3-7",
    "rules": [
      {"name": "New Year's Day", "kind": "fixed", "month": "1", "day": "1",
       "sunday_moves_to_monday": true},
      {"name": "Thanksgiving Day", "kind": "nth_weekday", "month": "11",
       "weekday": "thursday", "nth": "4"},
      {"name": "Memorial Day", "kind": "last_weekday", "month": "5", "weekday": "monday"}
    ]
  },
  "clauses": {
    "corridor": "contract 11.1.11",
    "corridor.difference": ["contract 11.1.11", "r08 Exhibit 13A row g"]
  }
})json";

/// The least a program can be.
inline constexpr std::string_view small_program = R"json({
  "format": "trueup.program.v1",
  "id": "small",
  "title": "A small program",
  "jurisdiction": "US-MS",
  "parties": {"plan": "CCO", "state": "State"},
  "rating_period": {"from": "2025-07-01", "to": "2026-06-30"},
  "sources": {"contract": "The contract"},
  "cells": [
    {
      "id": "ma_adult",
      "label": "MA Adult",
      "risk_adjustment": "none",
      "rate": {"value": "375.66", "unit": "pmpm", "cite": "contract Exhibit A"}
    }
  ]
})json";

inline constexpr std::string_view whole_scenario = R"json({
  "format": "trueup.scenario.v1",
  "program": "test-program",
  "name": "A scenario",
  "note": "Made up.",
  "readings": {"rebate.due_year": "following"},
  "inputs": {
    "cells": {
      "ma_adult": {"member_months": "741000", "risk_factor": "1.02"},
      "pregnant_women": {"member_months": "598"}
    },
    "quality": {
      "imm_adolescents": {"rate": "0.5601", "credible": true},
      "pphr_ae_ratio": {"ae_ratio": "1.01", "credible": false}
    },
    "mlr": {"incurred_claims": "489170000", "solvency_fund": "-5"},
    "rebate": {"paid_on": "2027-05-14"},
    "members": [
      {"cell": "ma_adult", "annual_cost": "2850000"},
      {"cell": "pregnant_women", "annual_cost": "251000.50"}
    ]
  }
})json";

/// A text with one piece of it put in another's place; the piece has to be there.
inline std::string with(std::string_view text, std::string_view piece, std::string_view instead) {
  const std::size_t at = text.find(piece);
  if (at == std::string_view::npos) return std::string("no such piece: ").append(piece);
  std::string result(text.substr(0, at));
  return result.append(instead).append(text.substr(at + piece.size()));
}

/// "unknown_key /inputs/cells/ma_adlt; …": the faults and their places, for a test to compare.
inline std::string said(const trueup::Diagnostics& diagnostics) {
  std::string text;
  for (const trueup::Diagnostic& each : diagnostics) {
    if (!text.empty()) text += "; ";
    text += std::string(trueup::fault_name(each.fault)) + " " + each.pointer;
    const bool whole = !each.found.empty() && !each.expected.empty() && !each.hint.empty();
    if (!whole) text += " (says too little)";
  }
  return text;
}
