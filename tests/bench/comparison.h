#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace swb::bench {

/** How one comparison is run. */
struct ComparisonPlan
{
    QString bench;
    QString unit; ///< of one cost
    double bar = 0; ///< ours over the peer's, at most
    int rounds = 11;
    int attempts = 3; ///< how often it is run again while the control shows a disturbed machine
    bool judges = true; ///< false: too few rounds to say more than that it runs
};

/** What one round costs on one candidate. */
using Cost = std::function<double()>;

/**
 * Compares our cost with a peer's: the candidates take turns in every round, the same peer runs
 * twice as the control, ratios are medians over the rounds. Prints one JSON line; returns false if
 * the bar was missed by a run whose control is sound.
 */
bool compare(const ComparisonPlan &plan, const Cost &ours, const Cost &peer, const Cost &control);

} // namespace swb::bench
