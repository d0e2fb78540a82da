import { file, type Route } from '@linli/http';
import { z } from 'zod';

import { listPage } from './demand-routes.ts';
import { rolesFor, route, type Doors, type Visitor } from './doors.ts';
