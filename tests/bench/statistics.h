#pragma once

#include <vector>

namespace swb::bench {

/** 0 if there are no values. */
double median(std::vector<double> values);
/** The value that `part` (0 to 1) of the values do not exceed; 0 if there are none. */
double quantile(std::vector<double> values, double part);
/** Median of a[i] / b[i]: what drifts over the run moves both and drops out. */
double medianRatio(const std::vector<double> &a, const std::vector<double> &b);

} // namespace swb::bench
