export { adoptPack, packAt, packInForce } from './pack-in-force.ts';
