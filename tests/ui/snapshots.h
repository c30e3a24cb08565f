#pragma once

#include "engine/workbench/objects.h"

namespace swb::test {

/** Hand-made pictures of objects, so that models and views are tested without an engine. */
workbench::ObjectSnapshot serverSnapshot(quint32 id, const QString &name);
workbench::ObjectSnapshot connectionSnapshot(quint32 id, const QString &name);
workbench::ObjectSnapshot acceptedSnapshot(quint32 id, quint32 server);

} // namespace swb::test
