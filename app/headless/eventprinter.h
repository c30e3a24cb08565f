#pragma once

#include "engine/trace/eventlog.h"

namespace swb::app {

/** Writes what one event of the log says; one class for each form of output. */
class EventPrinter
{
public:
    virtual ~EventPrinter() = default;
    /** Returns how many of the event's bytes had to be left out, because the log let go of them. */
    virtual qint64 print(trace::EventReader &reader, quint64 index) = 0;
    /** Nothing more comes. */
    virtual void finish() { }
};

} // namespace swb::app
